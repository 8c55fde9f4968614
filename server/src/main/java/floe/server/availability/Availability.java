package floe.server.availability;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Knows which dependencies answer, and whether the server is ending. */
public final class Availability implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Map<Dependency, DependencyWatch> watches = new EnumMap<>(Dependency.class);
  private volatile boolean begun;
  private volatile boolean ending;

  /** Creates one for dependencies that have just answered. */
  public Availability(Probe database, Probe store) {
    this(database, store, INTERVAL);
  }

  /**
   * Creates one for dependencies that have just answered.
   *
   * @param interval how long an answer of a dependency counts, and how long to wait between two
   *     attempts during an outage
   */
  Availability(Probe database, Probe store, Duration interval) {
    watches.put(Dependency.DATABASE, new DependencyWatch(Dependency.DATABASE, database, interval));
    watches.put(Dependency.STORE, new DependencyWatch(Dependency.STORE, store, interval));
  }

  /** Begins to watch, since the server has started; before, a failure is the start's. */
  public void begin() {
    begun = true;
  }

  /** Notes that a call of a dependency has failed. */
  public void suspect(Dependency dependency) {
    if (begun && !ending) {
      watch(dependency).suspect();
    }
  }

  /** Returns whether a dependency is known not to answer. Asks nobody. */
  public boolean isDown(Dependency dependency) {
    return watch(dependency).isDown();
  }

  /** Returns the dependencies that do not answer; asks those that have not answered lately. */
  public Set<Dependency> missing() {
    Set<Dependency> missing = EnumSet.noneOf(Dependency.class);
    watches.forEach((dependency, watch) -> {
      if (!watch.check()) {
        missing.add(dependency);
      }
    });
    return missing;
  }

  /** Notes that the server takes no more requests. */
  public void end() {
    ending = true;
  }

  /** Returns whether the server takes no more requests. */
  public boolean isEnding() {
    return ending;
  }

  private DependencyWatch watch(Dependency dependency) {
    return Objects.requireNonNull(watches.get(dependency));
  }

  @Override
  public void close() {
    watches.values().forEach(DependencyWatch::close);
  }
}
