package floe.server.availability;

/** Asks a dependency for a sign of life. */
@FunctionalInterface
public interface Probe {

  /**
   * Returns when the dependency has answered, after a few seconds at most.
   *
   * @throws Exception when it has not; the message says why
   */
  void ask() throws Exception;
}
