package floe.contracttests.model;

/** An answer is not what the model of the API says. */
public final class ModelMismatchError extends AssertionError {
  private static final long serialVersionUID = 1L;

  public ModelMismatchError(String message) {
    super(message);
  }
}
