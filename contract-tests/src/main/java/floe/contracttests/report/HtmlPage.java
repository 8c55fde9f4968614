package floe.contracttests.report;

import floe.contracttests.report.CheckResult.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Writes a report as one page that needs no other file. */
final class HtmlPage {
  private final Report report;
  private final StringBuilder html = new StringBuilder();

  HtmlPage(Report report) {
    this.report = report;
  }

  String write() {
    boolean kept = report.failures().isEmpty();
    html.append(
            "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>")
        .append("<title>")
        .append(kept ? "Kept" : "Broken")
        .append(": contract tests</title><style>")
        .append(style())
        .append("</style><body class=")
        .append(kept ? "kept" : "broken")
        .append("><header><h1>")
        .append(kept ? "The contract is kept" : report.failures().size() + " checks are broken")
        .append("</h1><p>")
        .append(escape(report.target()))
        .append("</p></header><main>");
    numbers();
    failures();
    leftOut();
    html.append(new HtmlCoverage(report.coverage()).write());
    groups();
    return html.append("</main></body></html>\n").toString();
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
    number("left out", report.count(Outcome.LEFT_OUT));
    number("requests", report.exchanges());
    number("seconds", report.took().toSeconds());
    number("seed", report.seed());
    html.append("</section>");
  }

  private void number(String name, long value) {
    html.append("<div><b>").append(value).append("</b><span>").append(name).append("</span></div>");
  }

  private void failures() {
    if (report.failures().isEmpty()) {
      return;
    }
    html.append("<section><h2>Broken</h2>");
    for (CheckResult failure : report.failures()) {
      html.append("<details open><summary><code>")
          .append(escape(failure.group()))
          .append("</code> ")
          .append(escape(failure.name()))
          .append("</summary><pre>")
          .append(escape(failure.message()))
          .append("</pre>");
      if (!failure.curl().isEmpty()) {
        html.append("<h3>Reproduce</h3><pre class=curl>")
            .append(escape(failure.curl()))
            .append("</pre>");
      }
      html.append("</details>");
    }
    html.append("</section>");
  }

  private void leftOut() {
    if (report.limitations().isEmpty() && report.unseen().isEmpty()) {
      return;
    }
    html.append("<section><h2>Not checked</h2><ul>");
    report
        .limitations()
        .forEach(limitation -> html.append("<li><b>")
            .append(limitation.capability())
            .append("</b> ")
            .append(escape(limitation.reason()))
            .append("</li>"));
    report
        .unseen()
        .forEach(
            cell -> html.append("<li>").append(escape(cell)).append(" was never answered</li>"));
    html.append("</ul></section>");
  }

  private void groups() {
    Map<String, long[]> groups = new TreeMap<>();
    report
        .results()
        .forEach(
            result -> groups.computeIfAbsent(result.group(), key -> new long[3])[index(result)]++);
    html.append("<section><h2>All checks</h2><table><tr><th>group<th>kept<th>broken<th>left out");
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

  /** Returns a text in which nothing is markup. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\0", "␀");
  }
}
