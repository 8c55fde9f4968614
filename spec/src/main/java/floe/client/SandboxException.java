package floe.client;

import java.util.OptionalInt;

/** A call of the control API has failed. The message names the operation, never a token. */
public final class SandboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int NO_STATUS = 0;

  private final String operation;
  private final int status;
  private final String detail;

  private SandboxException(String operation, int status, String detail, String message) {
    super(message);
    this.operation = operation;
    this.status = status;
    this.detail = detail;
  }

  /** Returns the exception for a response that refuses a call. */
  static SandboxException refused(String operation, int status, String detail) {
    return new SandboxException(
        operation, status, detail, operation + " answers " + status + ": " + detail);
  }

  /** Returns the exception for a call without a response that can be read. */
  static SandboxException unanswered(String operation, Exception cause) {
    String detail =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    SandboxException failure =
        new SandboxException(operation, NO_STATUS, detail, operation + " has no answer: " + detail);
    failure.initCause(cause);
    return failure;
  }

  /** Returns the id of the operation in the contract, e.g. {@code clock:set}. */
  public String operation() {
    return operation;
  }

  /** Returns the status of the response; empty when there was none that could be read. */
  public OptionalInt status() {
    return status == NO_STATUS ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /**
   * Returns why: the response's detail, or for a 422 every fault as its place and its message;
   * empty when the response does not say.
   */
  public String detail() {
    return detail;
  }
}
