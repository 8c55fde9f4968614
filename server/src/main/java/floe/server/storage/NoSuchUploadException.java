package floe.server.storage;

/** Thrown when an upload was never started, was aborted, or is completed. */
public final class NoSuchUploadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSuchUploadException(Throwable cause) {
    super("the upload does not exist, was aborted or is completed", cause);
  }
}
