package floe.steering;

/**
 * An error of the store that a rule asks for, in S3's words (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">Error responses</a>).
 *
 * @param status the HTTP status
 * @param code S3's code
 * @param message S3's message
 */
public record StoreFailure(int status, String code, String message) {

  private static final int SERVICE_UNAVAILABLE = 503;

  /** Returns the failure with a status; a rule for the store has 500 or 503. */
  public static StoreFailure of(int status) {
    return status == SERVICE_UNAVAILABLE
        ? new StoreFailure(status, "SlowDown", "Please reduce your request rate.")
        : new StoreFailure(
            status, "InternalError", "We encountered an internal error. Please try again.");
  }
}
