package floe.contracttests.cli;

import floe.contracttests.report.CheckResult;
import floe.contracttests.report.CheckResult.Outcome;
import floe.contracttests.report.Report;
import java.io.PrintWriter;

/** What a run prints at its end. */
final class Summary {
  private static final int SHOWN_FAILURES = 20;

  private Summary() {}

  /** Prints failures, what was not checked, and the counts. */
  static void print(PrintWriter out, Report report) {
    report.failures().stream().limit(SHOWN_FAILURES).forEach(failure -> printFailure(out, failure));
    if (report.failures().size() > SHOWN_FAILURES) {
      out.printf("… and %d more, see the report%n", report.failures().size() - SHOWN_FAILURES);
    }
    report
        .limitations()
        .forEach(limitation -> out.printf(
            "not checked: %s, because %s%n", limitation.capability(), limitation.reason()));
    report.unseen().forEach(cell -> out.printf("never answered: %s%n", cell));
    out.printf(
        "%d kept, %d broken, %d left out; %d requests in %d s, seed %d%n",
        report.count(Outcome.KEPT),
        report.count(Outcome.BROKEN),
        report.count(Outcome.LEFT_OUT),
        report.exchanges(),
        report.took().toSeconds(),
        report.seed());
    out.flush();
  }

  private static void printFailure(PrintWriter out, CheckResult failure) {
    out.printf(
        "BROKEN %s: %s%n%s%n%s%n",
        failure.group(),
        failure.name(),
        failure.message().indent(2),
        failure.curl().indent(2));
  }
}
