package floe.server.storage;

/** Thrown when the store failed or could not be reached. The same call may succeed later. */
public final class StorageUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one that has no cause.
   *
   * @param message what the store answered to which call
   */
  public StorageUnavailableException(String message) {
    super(message);
  }

  StorageUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
