package floe.server.settings;

/** The server cannot start; the message is the one line that says why. */
public final class StartupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message names the thing, its place, and what to change
   */
  public StartupException(String message) {
    super(message);
  }
}
