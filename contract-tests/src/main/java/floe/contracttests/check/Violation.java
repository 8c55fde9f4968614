package floe.contracttests.check;

/**
 * One way in which an exchange is not as it should be.
 *
 * @param rule the name of the invariant, or {@code contract}
 * @param subject what is wrong, without what differs from one exchange to the next: violations of
 *     one rule with one subject have the same cause
 * @param message what is wrong with this exchange, for people
 * @param expected what the answer should have been, in words
 * @param actual what it was
 */
public record Violation(
    String rule, String subject, String message, String expected, String actual) {

  /** The rule that the documents themselves are. */
  public static final String CONTRACT = "contract";

  /** Returns a violation of an invariant. */
  static Violation of(Invariant invariant, String message) {
    return new Violation(
        invariant.name(), invariant.meaning(), message, invariant.meaning(), message);
  }

  @Override
  public String toString() {
    return rule + ": " + message;
  }
}
