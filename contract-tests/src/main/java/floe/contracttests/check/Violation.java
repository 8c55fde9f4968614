package floe.contracttests.check;

/**
 * One way in which an exchange is not as it should be.
 *
 * @param rule the name of the invariant, or {@code contract}
 * @param message what is wrong, for people
 */
public record Violation(String rule, String message) {
  @Override
  public String toString() {
    return rule + ": " + message;
  }
}
