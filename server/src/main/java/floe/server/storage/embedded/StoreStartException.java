package floe.server.storage.embedded;

/**
 * The embedded store cannot start; the message is one line that names the folder or the port, fit
 * to be shown as it is.
 */
public final class StoreStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreStartException(String message, Throwable cause) {
    super(message, cause);
  }

  StoreStartException(String message) {
    super(message);
  }
}
