package floe.server.error;

/** A request that is answered with an error which the contract declares. */
public abstract class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what is said to the client; it names the thing and the limit, and never a secret
   */
  protected ApiException(String message) {
    super(message, null, false, false);
  }
}
