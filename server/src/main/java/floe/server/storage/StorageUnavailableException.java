package floe.server.storage;

/** Thrown when the store failed or could not be reached. The same call may succeed later. */
public final class StorageUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StorageUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
