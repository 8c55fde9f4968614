package floe.client;

import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.JournalPage;
import java.util.List;

/**
 * The journal of a world: its requests to the files API and the store, and why they were refused.
 */
public final class JournalClient {
  private final SandboxCalls calls;
  private final String path;

  JournalClient(SandboxCalls calls, String world) {
    this.calls = calls;
    this.path = world + "/requests";
  }

  /** Returns the first 100 entries, oldest first ({@code requests:list}). */
  public List<JournalEntry> list() {
    return list(JournalFilter.all());
  }

  /** Returns the entries of the first page that pass a filter, oldest first. */
  public List<JournalEntry> list(JournalFilter filter) {
    return page(filter).items();
  }

  /** Returns a page of the entries that pass a filter ({@code requests:list}). */
  public JournalPage page(JournalFilter filter) {
    return calls.get("requests:list", path + filter.query(), JournalPage.class);
  }

  /** Follows what happens from now on ({@code requests:stream}). */
  public JournalStream follow() {
    return follow(JournalFilter.all());
  }

  /**
   * Follows the entries that pass a filter, after an entry if the filter says so
   * ({@code requests:stream}). The caller closes the stream.
   */
  public JournalStream follow(JournalFilter filter) {
    return new JournalStream(calls.stream("requests:stream", path + "/stream" + filter.query()));
  }
}
