package floe.contracttests.report;

import floe.contracttests.coverage.Coverage.Cell;
import floe.contracttests.coverage.CoverageExclusions;
import floe.contracttests.report.CheckResult.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A report as one page that needs nothing beside it. */
final class HtmlPage {
  private static final CoverageExclusions EXCLUSIONS = CoverageExclusions.read();

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
    grid();
    points("Requests, keyword by keyword", report.coverage().sent());
    points("Answers, keyword by keyword", report.coverage().answered());
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

  /** Operations down, statuses across. */
  private void grid() {
    Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
    TreeSet<String> statuses = new TreeSet<>();
    for (Map.Entry<Cell, Integer> cell : report.coverage().responses().entrySet()) {
      rows.computeIfAbsent(cell.getKey().operation(), key -> new TreeMap<>())
          .merge(cell.getKey().status(), cell.getValue(), Integer::sum);
      statuses.add(cell.getKey().status());
    }
    html.append("<section><h2>Responses</h2><table class=grid><tr><th>operation");
    statuses.forEach(status -> html.append("<th>").append(status));
    rows.forEach((operation, seen) -> {
      html.append("<tr><td><code>").append(operation).append("</code>");
      for (String status : statuses) {
        html.append(cell(operation, status, seen.get(status)));
      }
    });
    html.append("</table></section>");
  }

  private static String cell(String operation, String status, @Nullable Integer count) {
    if (count == null) {
      return "<td class=none>";
    }
    if (count > 0) {
      return "<td class=seen>" + count;
    }
    return EXCLUSIONS
        .reason(operation, status)
        .map(reason -> "<td class=excluded title='" + escape(reason) + "'>excluded")
        .orElse("<td class=unseen>never");
  }

  private void points(String title, Map<String, Integer> counts) {
    long seen = counts.values().stream().filter(count -> count > 0).count();
    html.append("<section><h2>")
        .append(title)
        .append("</h2><p>")
        .append(seen)
        .append(" of ")
        .append(counts.size())
        .append(" points were touched.</p>");
    Map<String, Map<String, Integer>> schemas = new TreeMap<>();
    counts.forEach((point, count) -> {
      String schema = point.split("[ .\\[]", 2)[0];
      schemas
          .computeIfAbsent(schema, key -> new LinkedHashMap<>())
          .put(point.substring(schema.length()).trim(), count);
    });
    schemas.forEach((schema, inside) -> {
      long touched = inside.values().stream().filter(count -> count > 0).count();
      html.append("<details><summary><code>")
          .append(escape(schema))
          .append("</code> <meter max=")
          .append(inside.size())
          .append(" value=")
          .append(touched)
          .append("></meter> ")
          .append(touched)
          .append('/')
          .append(inside.size())
          .append("</summary><div class=points>");
      inside.forEach((point, count) -> html.append("<span class=")
          .append(count > 0 ? "seen" : "unseen")
          .append(" title='")
          .append(count)
          .append(" times'>")
          .append(escape(point))
          .append("</span>"));
      html.append("</div></details>");
    });
    html.append("</section>");
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

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\0", "␀");
  }
}
