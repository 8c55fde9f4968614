package floe.contracttests.finding;

import floe.contracttests.check.Violation;
import java.util.List;
import java.util.Map;

/**
 * A mistake of a target: everything that was found wrong for one reason.
 *
 * @param id the same in every run in which the mistake is found
 * @param violation the simplest example's
 * @param operations how many exchanges of each operation show it, the most affected first
 * @param statuses the statuses of those exchanges
 * @param checks the checks that found it, the example's first
 * @param example the simplest one
 * @param isConsequence whether each check that found it found something more basic, too
 */
public record Finding(
    String id,
    Problem.Kind kind,
    Violation violation,
    Map<String, Integer> operations,
    List<Integer> statuses,
    List<CheckName> checks,
    Example example,
    boolean isConsequence) {

  /** Returns what is wrong, in a line. */
  public String title() {
    String subject = violation.subject();
    String text = switch (kind) {
      case CONTRACT, RUN, NO_ANSWER ->
        violation.rule().equals(Violation.CONTRACT)
            ? subject
            : violation.rule().equals("answers") ? subject : "not kept: " + subject;
      case ANSWER -> subject;
      case OUTCOME, INTERNAL -> subject;
    };
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Returns how many exchanges or ends of checks show it. */
  public int count() {
    return operations.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * A check.
   *
   * @param group what it belongs to, e.g. an operation's id
   */
  public record CheckName(String group, String name) {
    @Override
    public String toString() {
      return group + ": " + name;
    }
  }

  /**
   * How a mistake shows.
   *
   * @param problem what the check found
   * @param story what was done, in words, a step a line
   * @param curl commands that do it again
   */
  public record Example(CheckName check, Problem problem, List<String> story, String curl) {}
}
