package floe.contracttests.report;

import floe.contracttests.coverage.Coverage;
import floe.contracttests.coverage.Coverage.Cell;
import floe.contracttests.coverage.CoverageExclusions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sections of the page that show what a run has covered. */
final class HtmlCoverage {
  private static final CoverageExclusions EXCLUSIONS = CoverageExclusions.read();

  private final Coverage coverage;
  private final StringBuilder html = new StringBuilder();

  HtmlCoverage(Coverage coverage) {
    this.coverage = coverage;
  }

  /** Returns the sections. */
  String write() {
    grid();
    points("Requests, keyword by keyword", coverage.sent());
    points("Answers, keyword by keyword", coverage.answered());
    return html.toString();
  }

  /** Writes a table with a row for each operation and a column for each status. */
  private void grid() {
    Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
    TreeSet<String> statuses = new TreeSet<>();
    for (Map.Entry<Cell, Integer> cell : coverage.responses().entrySet()) {
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
        .map(reason -> "<td class=excluded title='" + HtmlPage.escape(reason) + "'>excluded")
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
        .append(" points were covered.</p>");
    Map<String, Map<String, Integer>> schemas = new TreeMap<>();
    counts.forEach((point, count) -> {
      String schema = point.split("[ .\\[]", 2)[0];
      schemas
          .computeIfAbsent(schema, key -> new LinkedHashMap<>())
          .put(point.substring(schema.length()).trim(), count);
    });
    schemas.forEach((schema, inside) -> {
      long covered = inside.values().stream().filter(count -> count > 0).count();
      html.append("<details><summary><code>")
          .append(HtmlPage.escape(schema))
          .append("</code> <meter max=")
          .append(inside.size())
          .append(" value=")
          .append(covered)
          .append("></meter> ")
          .append(covered)
          .append('/')
          .append(inside.size())
          .append("</summary><div class=points>");
      inside.forEach((point, count) -> html.append("<span class=")
          .append(count > 0 ? "seen" : "unseen")
          .append(" title='")
          .append(count)
          .append(" times'>")
          .append(HtmlPage.escape(point))
          .append("</span>"));
      html.append("</div></details>");
    });
    html.append("</section>");
  }
}
