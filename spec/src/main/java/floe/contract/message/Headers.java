package floe.contract.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Header fields, looked up without regard to case; immutable. */
public final class Headers {
  /** No header at all. */
  public static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

  private final SortedMap<String, List<String>> values;

  private Headers(SortedMap<String, List<String>> values) {
    this.values = values;
  }

  /** Headers with any number of values each; names that differ only in case are joined. */
  public static Headers of(Map<String, ? extends List<String>> headers) {
    TreeMap<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, list) -> values.merge(name, List.copyOf(list), Headers::both));
    return new Headers(values);
  }

  private static List<String> both(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return List.copyOf(both);
  }

  /** A copy with one more value. */
  public Headers with(String name, String value) {
    SortedMap<String, List<String>> copy = new TreeMap<>(values);
    List<String> list = new ArrayList<>(all(name));
    list.add(value);
    copy.put(name, List.copyOf(list));
    return new Headers(copy);
  }

  /** The first value of the header. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** Every value of the header, in order; empty when it is absent. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** All values by name. */
  public Map<String, List<String>> asMap() {
    return Collections.unmodifiableMap(values);
  }
}
