package floe.contracttests.report;

import static floe.contracttests.report.HtmlText.escape;

import floe.contracttests.report.CheckResult.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Writes a report as one page that needs no other file and no script. */
final class HtmlPage {
  private final Report report;
  private final StringBuilder html = new StringBuilder();

  HtmlPage(Report report) {
    this.report = report;
  }

  String write() {
    boolean kept = report.findings().isEmpty() && report.notRun().isEmpty();
    html.append("<!doctype html><html lang=en><meta charset=utf-8>")
        .append("<meta name=viewport content='width=device-width,initial-scale=1'>")
        .append("<meta name=color-scheme content='light dark'><title>")
        .append(escape(headline()))
        .append("</title><style>")
        .append(style())
        .append("</style><body class=")
        .append(kept ? "kept" : "broken")
        .append("><header><h1>")
        .append(escape(headline()))
        .append("</h1><p>")
        .append(escape(report.target()))
        .append("</p></header><main>");
    report
        .notRun()
        .ifPresent(why -> html.append("<section class=notrun><h2>Why</h2><p>")
            .append(escape(why))
            .append("</p></section>"));
    numbers();
    html.append(new HtmlFindings(report).write());
    notChecked();
    html.append(new HtmlCoverage(report.coverage()).write());
    groups();
    return html.append("</main></body></html>\n").toString();
  }

  private String headline() {
    if (report.notRun().isPresent()) {
      return "The target could not be tested";
    }
    int count = report.findings().size();
    if (count == 0) {
      return "The contract is kept";
    }
    return count == 1 ? "1 finding" : count + " findings";
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void numbers() {
    html.append("<section class=numbers>");
    number("checks kept", report.count(Outcome.KEPT));
    number("broken", report.count(Outcome.BROKEN));
    number("not made", report.count(Outcome.LEFT_OUT));
    number("requests", report.exchanges());
    number("seconds", report.took().toSeconds());
    number("seed", report.seed());
    html.append("</section>");
  }

  private void number(String name, long value) {
    html.append("<div><b>").append(value).append("</b><span>").append(name).append("</span></div>");
  }

  private void notChecked() {
    Map<String, java.util.List<CheckResult>> reasons = report.notChecked();
    if (report.limitations().isEmpty() && report.unseen().isEmpty() && reasons.isEmpty()) {
      return;
    }
    html.append("<section id=not-checked><h2>Not checked</h2>");
    if (!report.limitations().isEmpty()) {
      html.append("<ul>");
      report
          .limitations()
          .forEach(limitation -> html.append("<li><b>")
              .append(limitation.capability())
              .append("</b> ")
              .append(escape(limitation.reason()))
              .append("</li>"));
      html.append("</ul>");
    }
    reasons.forEach((reason, results) -> {
      html.append("<details><summary><b>")
          .append(results.size())
          .append("</b> because ")
          .append(escape(reason))
          .append("</summary><ul class=names>");
      results.forEach(result -> html.append("<li><code>")
          .append(escape(result.group()))
          .append("</code> ")
          .append(escape(result.name())));
      html.append("</ul></details>");
    });
    if (!report.unseen().isEmpty()) {
      html.append("<details><summary><b>")
          .append(report.unseen().size())
          .append("</b> declared responses were never answered</summary><ul class=names>");
      report.unseen().forEach(cell -> html.append("<li>").append(escape(cell)));
      html.append("</ul></details>");
    }
    html.append("</section>");
  }

  private void groups() {
    Map<String, long[]> groups = new TreeMap<>();
    report
        .results()
        .forEach(
            result -> groups.computeIfAbsent(result.group(), key -> new long[3])[index(result)]++);
    html.append("<section><h2>All checks</h2><table><tr><th>group<th>kept<th>broken<th>not made");
    groups.forEach((group, counts) -> html.append("<tr><td><code>")
        .append(escape(group))
        .append("</code><td>")
        .append(counts[0])
        .append("<td")
        .append(counts[1] > 0 ? " class=unseen>" : ">")
        .append(counts[1])
        .append("<td>")
        .append(counts[2]));
    html.append("</table></section>");
  }

  private static int index(CheckResult result) {
    return switch (result.outcome()) {
      case KEPT -> 0;
      case BROKEN -> 1;
      case LEFT_OUT -> 2;
    };
  }
}
