package floe.server.storage;

import java.net.ConnectException;
import software.amazon.awssdk.core.exception.SdkClientException;

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

  /**
   * Returns whether the store may still carry out the call: it was reached, or may have been, and
   * did not answer.
   */
  public boolean mayStillHappen() {
    boolean unanswered = false;
    for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException) {
        return false;
      }
      unanswered |= cause instanceof SdkClientException;
    }
    return unanswered;
  }
}
