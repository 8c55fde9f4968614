package floe.contracttests.generated;

/** An answer is not what the model of the API says. */
public final class DepartureError extends AssertionError {
  private static final long serialVersionUID = 1L;

  DepartureError(String message) {
    super(message);
  }
}
