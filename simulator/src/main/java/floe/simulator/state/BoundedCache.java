package floe.simulator.state;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A map with a limited number of entries and bytes. The oldest entries are evicted, but never the
 * newest one. Thread-safe.
 *
 * @param <V> the type of the values
 */
public final class BoundedCache<V> {
  private final int maxEntries;
  private final long maxBytes;
  private final Map<String, Entry<V>> entries = new LinkedHashMap<>();
  private long bytes;

  private record Entry<V>(V value, long bytes) {}

  /** Creates a cache with a limited number of entries. */
  public BoundedCache(int maxEntries) {
    this(maxEntries, Long.MAX_VALUE);
  }

  /** Creates a cache with a limited number of entries and bytes. */
  public BoundedCache(int maxEntries, long maxBytes) {
    this.maxEntries = maxEntries;
    this.maxBytes = maxBytes;
  }

  /**
   * Adds or replaces an entry; a replaced entry keeps its age.
   *
   * @param sizeBytes the approximate size of the value
   * @return the evicted values, oldest first
   */
  public synchronized List<V> put(String key, V value, long sizeBytes) {
    Entry<V> previous = entries.put(key, new Entry<>(value, sizeBytes));
    bytes += sizeBytes - (previous == null ? 0 : previous.bytes());
    List<V> evicted = new ArrayList<>(0);
    Iterator<Entry<V>> oldest = entries.values().iterator();
    while (entries.size() > 1 && (entries.size() > maxEntries || bytes > maxBytes)) {
      Entry<V> removed = oldest.next();
      oldest.remove();
      bytes -= removed.bytes();
      evicted.add(removed.value());
    }
    return evicted;
  }

  /** Returns the value for a key. */
  public synchronized Optional<V> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /** Removes an entry and returns its value. */
  public synchronized Optional<V> remove(String key) {
    Entry<V> removed = entries.remove(key);
    bytes -= removed == null ? 0 : removed.bytes();
    return Optional.ofNullable(removed).map(Entry::value);
  }

  /** Returns all values, oldest first. */
  public List<V> values() {
    return values(value -> true);
  }

  /** Returns the values that pass a filter, oldest first. */
  public synchronized List<V> values(Predicate<V> filter) {
    List<V> matching = new ArrayList<>();
    for (Entry<V> entry : entries.values()) {
      if (filter.test(entry.value())) {
        matching.add(entry.value());
      }
    }
    return matching;
  }

  /** Returns all keys, oldest first. */
  public synchronized List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /** Removes all entries. */
  public synchronized void clear() {
    entries.clear();
    bytes = 0;
  }
}
