package floe.contract.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The header fields of a message. Immutable; names are case-insensitive (RFC 9110, section 5.1).
 */
public final class Headers {
  /** A message without headers. */
  public static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

  private final SortedMap<String, List<String>> values;

  private Headers(SortedMap<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Creates headers with any number of values each; the values of names that differ only in case
   * are joined.
   */
  public static Headers of(Map<String, ? extends List<String>> headers) {
    TreeMap<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, list) -> values.merge(name, List.copyOf(list), Headers::join));
    return new Headers(values);
  }

  private static List<String> join(List<String> first, List<String> second) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(second);
    return List.copyOf(joined);
  }

  /** Returns a copy with one more value. */
  public Headers with(String name, String value) {
    SortedMap<String, List<String>> copy = new TreeMap<>(values);
    List<String> list = new ArrayList<>(all(name));
    list.add(value);
    copy.put(name, List.copyOf(list));
    return new Headers(copy);
  }

  /** Returns a copy without a header. */
  public Headers without(String name) {
    SortedMap<String, List<String>> copy = new TreeMap<>(values);
    copy.remove(name);
    return new Headers(copy);
  }

  /** Returns the first value of a header. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** Returns the values of a header, in order; empty when it is absent. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Returns the values of all headers by name. */
  public Map<String, List<String>> asMap() {
    return Collections.unmodifiableMap(values);
  }
}
