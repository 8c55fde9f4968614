package floe.contracttests.report;

import java.util.List;

/**
 * The result of a check.
 *
 * @param group what it belongs to, e.g. an operation's id
 * @param name which check it is within the group
 * @param message why it failed or was left out; empty when it passed
 * @param findings the ids of the findings that it belongs to
 * @param millis how long it took
 */
public record CheckResult(
    String group,
    String name,
    Outcome outcome,
    String message,
    List<String> findings,
    long millis) {

  /** Copies the list. */
  public CheckResult {
    findings = List.copyOf(findings);
  }

  /** How a check can end. */
  public enum Outcome {
    KEPT,
    BROKEN,
    LEFT_OUT
  }

  /** Returns the result of a check that found nothing wrong. */
  public static CheckResult kept(String group, String name, long millis) {
    return new CheckResult(group, name, Outcome.KEPT, "", List.of(), millis);
  }

  /** Returns the result of a check that found something wrong. */
  public static CheckResult broken(
      String group, String name, String message, List<String> findings, long millis) {
    return new CheckResult(group, name, Outcome.BROKEN, message, findings, millis);
  }

  /** Returns the result of a check that could not be made. */
  public static CheckResult leftOut(String group, String name, String reason) {
    return new CheckResult(group, name, Outcome.LEFT_OUT, reason, List.of(), 0);
  }
}
