package floe.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which entries of a journal are wanted. Immutable: its methods return changed copies. */
public final class JournalFilter {
  private static final JournalFilter ALL = new JournalFilter(List.of());

  private final List<Map.Entry<String, String>> parameters;

  private JournalFilter(List<Map.Entry<String, String>> parameters) {
    this.parameters = parameters;
  }

  /** Returns the filter that every entry passes; a page has at most 100 of them. */
  public static JournalFilter all() {
    return ALL;
  }

  /** Wants an operation of the files API, or a step of the store. */
  public JournalFilter operation(String id) {
    return with("operation", id);
  }

  /** Wants what was answered with a status. */
  public JournalFilter status(int status) {
    return with("status", Integer.toString(status));
  }

  /** Wants what was refused (status 400 and above), or what was not. */
  public JournalFilter refused(boolean refused) {
    return with("refused", Boolean.toString(refused));
  }

  /**
   * Wants what was answered at an instant or later, by the clock of the machine; not for streams.
   */
  public JournalFilter since(Instant time) {
    return with("since", time.toString());
  }

  /** Wants what follows an entry, or the {@code last_id} of a page. */
  public JournalFilter after(long id) {
    return with("after", Long.toString(id));
  }

  /** Wants at most so many entries, 1 to 1,000; not for streams. */
  public JournalFilter limit(int entries) {
    return with("limit", Integer.toString(entries));
  }

  private JournalFilter with(String name, String value) {
    List<Map.Entry<String, String>> changed = new ArrayList<>(parameters);
    changed.removeIf(parameter -> parameter.getKey().equals(name));
    changed.add(Map.entry(name, value));
    return new JournalFilter(List.copyOf(changed));
  }

  /** Returns the filter as a query with its question mark. */
  String query() {
    return SandboxCalls.query(parameters);
  }
}
