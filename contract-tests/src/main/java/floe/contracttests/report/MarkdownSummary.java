package floe.contracttests.report;

import floe.contracttests.finding.Finding;
import floe.contracttests.report.CheckResult.Outcome;

/** Writes a report as the summary of a step of GitHub Actions. */
final class MarkdownSummary {
  private static final int SHOWN = 20;

  private MarkdownSummary() {}

  static String write(Report report) {
    StringBuilder text = new StringBuilder("## ");
    report
        .notRun()
        .ifPresentOrElse(
            why -> text.append("Could not run: ").append(escape(why)),
            () -> text.append(
                report.findings().isEmpty()
                    ? "The contract is kept"
                    : report.findings().size() + " findings"));
    text.append("\n\n`").append(report.target()).append("`: ");
    text.append("%d checks kept, %d broken, %d not made; %d requests in %d s, seed %d%n%n"
        .formatted(
            report.count(Outcome.KEPT),
            report.count(Outcome.BROKEN),
            report.count(Outcome.LEFT_OUT),
            report.exchanges(),
            report.took().toSeconds(),
            report.seed()));
    if (!report.findings().isEmpty()) {
      text.append(
          "| finding | what is wrong | expected | came | checks |\n|---|---|---|---|--:|\n");
      report.findings().stream().limit(SHOWN).forEach(finding -> row(text, report, finding));
      if (report.findings().size() > SHOWN) {
        text.append("\n… and ").append(report.findings().size() - SHOWN).append(" more\n");
      }
    }
    return text.append('\n').toString();
  }

  private static void row(StringBuilder text, Report report, Finding finding) {
    text.append("| `")
        .append(finding.id())
        .append(report.known().contains(finding.id()) ? "` known | " : "` | ")
        .append(escape(finding.title()))
        .append(" | ")
        .append(escape(finding.violation().expected()))
        .append(" | ")
        .append(escape(finding.violation().actual()))
        .append(" | ")
        .append(finding.checks().size())
        .append(" |\n");
  }

  private static String escape(String text) {
    return HtmlText.escape(text).replace("|", "\\|").replaceAll("\\s+", " ").replace("`", "&#96;");
  }
}
