package floe.server.storage;

import java.time.Duration;

/**
 * The deadlines and bounds of a client of the store.
 *
 * @param callTimeout how long a call may take with all its attempts, unless it sends or joins bytes
 * @param connections how many calls there may be at a time; one more waits two seconds and fails
 * @param observer is told of every call
 */
public record StoreLimits(Duration callTimeout, int connections, CallObserver observer) {

  /** Those of a client that nobody watches. */
  static final StoreLimits NONE =
      new StoreLimits(Duration.ofSeconds(30), 64, new CallObserver() {});

  /** Is asked before each call of the store, and told how it has ended. */
  public interface CallObserver {

    /** Returns whether it is known that the store does not answer, so that no call is begun. */
    default boolean isDown() {
      return false;
    }

    /**
     * Notes a call that has ended.
     *
     * @param call the operation of S3, such as {@code HeadBucket}
     * @param duration how long it took with all its attempts
     * @param answered false if the store has failed or was not reached
     */
    default void called(String call, Duration duration, boolean answered) {}
  }
}
