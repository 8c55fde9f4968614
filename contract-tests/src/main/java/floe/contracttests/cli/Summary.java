package floe.contracttests.cli;

import floe.contracttests.finding.Finding;
import floe.contracttests.report.CheckResult;
import floe.contracttests.report.CheckResult.Outcome;
import floe.contracttests.report.GivenTokens;
import floe.contracttests.report.Report;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** What a run prints at its end. */
final class Summary {
  private static final int SHOWN_FINDINGS = 10;
  private static final int SHOWN_REASONS = 20;

  private final PrintWriter out;
  private final GivenTokens tokens;

  Summary(PrintWriter out, GivenTokens tokens) {
    this.out = out;
    this.tokens = tokens;
  }

  /** Prints findings, what was not checked, and the counts. */
  void print(Report report) {
    report.findings().stream().limit(SHOWN_FINDINGS).forEach(finding -> print(report, finding));
    if (report.findings().size() > SHOWN_FINDINGS) {
      line("… and %d more findings, see the report"
          .formatted(report.findings().size() - SHOWN_FINDINGS));
    }
    report
        .limitations()
        .forEach(limitation -> line(
            "not checked: %s, because %s".formatted(limitation.capability(), limitation.reason())));
    report.notChecked().entrySet().stream().limit(SHOWN_REASONS).forEach(this::printNotChecked);
    report.unseen().forEach(cell -> line("never answered: " + cell));
    line("%d kept, %d broken, %d left out; %d findings; %d requests in %d s, seed %d"
        .formatted(
            report.count(Outcome.KEPT),
            report.count(Outcome.BROKEN),
            report.count(Outcome.LEFT_OUT),
            report.findings().size(),
            report.exchanges(),
            report.took().toSeconds(),
            report.seed()));
    out.flush();
  }

  private void print(Report report, Finding finding) {
    line("BROKEN %s%s: %s"
        .formatted(
            finding.id(),
            report.known().contains(finding.id()) ? " (known)" : "",
            finding.title()));
    line("  in " + String.join(", ", finding.operations().keySet()) + "; "
        + finding.checks().size() + " checks");
    line("  expected: " + finding.violation().expected());
    line("  came:     " + finding.violation().actual());
    finding.example().story().forEach(step -> line("  - " + step));
    finding.example().curl().lines().forEach(text -> line("  " + text));
  }

  private void printNotChecked(Map.Entry<String, List<CheckResult>> reason) {
    line("not checked: %d checks, because %s".formatted(reason.getValue().size(), reason.getKey()));
  }

  private void line(String text) {
    out.println(tokens.hidden(text));
  }
}
