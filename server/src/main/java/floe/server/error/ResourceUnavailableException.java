package floe.server.error;

/** 410: it was there and is no more. */
public final class ResourceUnavailableException extends ApiException {

  private static final long serialVersionUID = 1L;

  /** With the words that upstream uses. */
  public ResourceUnavailableException() {
    this("Unavailable");
  }

  /**
   * With words of its own.
   *
   * @param message what is said to the client
   */
  public ResourceUnavailableException(String message) {
    super(message);
  }
}
