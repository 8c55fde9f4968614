package floe.server.availability;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one dependency. Nobody asks it for a sign of life while it works; once a call has failed,
 * a thread asks until it answers. An outage is two lines of the log, however many requests it hits.
 */
final class DependencyWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DependencyWatch.class);

  private final Dependency dependency;
  private final Probe probe;
  private final Duration interval;
  private volatile boolean down;
  private volatile long checkedAt;
  private @Nullable Thread watching;
  private volatile boolean closed;

  /**
   * Creates a watch of a dependency that has answered a moment ago.
   *
   * @param interval how long an answer counts, and how long to wait between two attempts during an
   *     outage
   */
  DependencyWatch(Dependency dependency, Probe probe, Duration interval) {
    this.dependency = dependency;
    this.probe = probe;
    this.interval = interval;
    checkedAt = System.nanoTime();
  }

  /** Returns whether the dependency did not answer when it was last asked. */
  boolean isDown() {
    return down;
  }

  /** Returns whether the dependency answers; asks it if that was last seen too long ago. */
  boolean check() {
    if (!down && isStale()) {
      synchronized (probe) {
        if (isStale()) {
          Optional<Exception> failure = failure();
          checkedAt = System.nanoTime();
          if (failure.isPresent()) {
            begin(failure.get());
            watch();
          }
        }
      }
    }
    return !down;
  }

  private boolean isStale() {
    return System.nanoTime() - checkedAt > interval.toNanos();
  }

  /** Notes that a call has failed, which may be the call's own fault: the dependency is asked. */
  void suspect() {
    if (!down) {
      watch();
    }
  }

  private void begin(Exception failure) {
    if (!down) {
      down = true;
      LOG.error(
          "The {} does not answer, requests that need it get 503: {}", dependency, reason(failure));
    }
  }

  private synchronized void watch() {
    if (watching == null && !closed) {
      Thread thread = new Thread(this::run, dependency + "-watch");
      thread.setDaemon(true);
      watching = thread;
      thread.start();
    }
  }

  private void run() {
    long since = System.nanoTime();
    Optional<Exception> failure = failure();
    while (failure.isPresent()) {
      if (closed) {
        return;
      }
      begin(failure.get());
      try {
        Thread.sleep(interval.toMillis());
      } catch (InterruptedException e) {
        return;
      }
      failure = failure();
    }
    synchronized (this) {
      watching = null;
    }
    checkedAt = System.nanoTime();
    if (down) {
      down = false;
      LOG.warn(
          "The {} answers again after {} s",
          dependency,
          Duration.ofNanos(System.nanoTime() - since).toSeconds());
    }
  }

  private Optional<Exception> failure() {
    try {
      probe.ask();
      return Optional.empty();
    } catch (Exception e) {
      return Optional.of(e);
    }
  }

  /** Returns the first lines of the exception and its causes, without repetitions. */
  private static String reason(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    Throwable cause = failure.getCause();
    while (cause != null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause == null || message.contains(String.valueOf(cause.getMessage()))
        ? message
        : "%s (%s)".formatted(message, cause.getMessage());
  }

  /** Ends the watch. */
  @Override
  public synchronized void close() {
    closed = true;
    if (watching != null) {
      watching.interrupt();
    }
  }
}
