package floe.server.storage.embedded;

/**
 * Thrown when the embedded store cannot start. The message is one line for the user, which names
 * the folder or the port.
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
