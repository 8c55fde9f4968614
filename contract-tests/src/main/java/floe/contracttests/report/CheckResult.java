package floe.contracttests.report;

/**
 * The result of a check.
 *
 * @param group what it belongs to, e.g. an operation's id
 * @param name which check it is within the group
 * @param message why it failed or was left out; empty when it passed
 * @param curl commands that reproduce a failure; empty when there are none
 * @param millis how long it took
 */
public record CheckResult(
    String group, String name, Outcome outcome, String message, String curl, long millis) {

  /** How a check can end. */
  public enum Outcome {
    KEPT,
    BROKEN,
    LEFT_OUT
  }

  /** Returns the result of a check that found nothing wrong. */
  public static CheckResult kept(String group, String name, long millis) {
    return new CheckResult(group, name, Outcome.KEPT, "", "", millis);
  }

  /** Returns the result of a check that found something wrong. */
  public static CheckResult broken(
      String group, String name, String message, String curl, long millis) {
    return new CheckResult(group, name, Outcome.BROKEN, message, curl, millis);
  }

  /** Returns the result of a check that could not be made. */
  public static CheckResult leftOut(String group, String name, String reason) {
    return new CheckResult(group, name, Outcome.LEFT_OUT, reason, "", 0);
  }
}
