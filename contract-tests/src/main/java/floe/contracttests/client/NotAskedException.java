package floe.contracttests.client;

/**
 * Says that a request was not sent, because a token for it is missing, its operation does not
 * answer, or the time of the run is up. Whatever was to be checked with it is not checked, which is
 * no mistake of the target.
 */
public final class NotAskedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with the reason, which reports show. */
  public NotAskedException(String reason) {
    super(reason);
  }
}
