package floe.contracttests.model;

/** Thrown when a response is not what the model of the API expects. */
public final class ModelMismatchError extends AssertionError {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param message which response differs, and how
   */
  public ModelMismatchError(String message) {
    super(message);
  }
}
