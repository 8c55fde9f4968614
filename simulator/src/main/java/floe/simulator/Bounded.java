package floe.simulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is remembered, by name: the newest so many things, and no more than so many bytes of them;
 * the oldest are forgotten. At least the newest one is kept. Safe for any number of threads.
 *
 * @param <V> what is kept
 */
public final class Bounded<V> {
  private final int most;
  private final long mostBytes;
  private final Map<String, Weighed<V>> kept = new LinkedHashMap<>();
  private long bytes;

  private record Weighed<V>(V value, long bytes) {}

  /** Keeps so many things. */
  public Bounded(int most) {
    this(most, Long.MAX_VALUE);
  }

  /** Keeps so many things, as long as they have no more than so many bytes. */
  public Bounded(int most, long mostBytes) {
    this.most = most;
    this.mostBytes = mostBytes;
  }

  /**
   * Keeps one more, or another under the same name, which then stays as old as it was.
   *
   * @param weight about how many bytes it takes
   * @return what is forgotten for it, the oldest first
   */
  public synchronized List<V> put(String name, V value, long weight) {
    Weighed<V> former = kept.put(name, new Weighed<>(value, weight));
    bytes += weight - (former == null ? 0 : former.bytes());
    List<V> forgotten = new ArrayList<>(0);
    Iterator<Weighed<V>> oldest = kept.values().iterator();
    while (kept.size() > 1 && (kept.size() > most || bytes > mostBytes)) {
      Weighed<V> gone = oldest.next();
      oldest.remove();
      bytes -= gone.bytes();
      forgotten.add(gone.value());
    }
    return forgotten;
  }

  /** What is kept under a name. */
  public synchronized Optional<V> get(String name) {
    return Optional.ofNullable(kept.get(name)).map(Weighed::value);
  }

  /** Forgets what is kept under a name, and gives it back. */
  public synchronized Optional<V> remove(String name) {
    Weighed<V> gone = kept.remove(name);
    bytes -= gone == null ? 0 : gone.bytes();
    return Optional.ofNullable(gone).map(Weighed::value);
  }

  /** All that is kept, the oldest first. */
  public List<V> all() {
    return all(value -> true);
  }

  /** Those of the kept that are wanted, the oldest first. */
  public synchronized List<V> all(Predicate<V> wanted) {
    List<V> all = new ArrayList<>();
    for (Weighed<V> weighed : kept.values()) {
      if (wanted.test(weighed.value())) {
        all.add(weighed.value());
      }
    }
    return all;
  }

  /** The names of all that is kept, the oldest first. */
  public synchronized List<String> names() {
    return List.copyOf(kept.keySet());
  }

  /** Forgets everything. */
  public synchronized void clear() {
    kept.clear();
    bytes = 0;
  }
}
