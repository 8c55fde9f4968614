package floe.contracttests.target;

/** Says that a target has not created a world. */
public final class WorldUnavailableException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final int status;

  WorldUnavailableException(String message, int status, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** Returns the status of the answer; 0 when there was none. */
  public int status() {
    return status;
  }
}
