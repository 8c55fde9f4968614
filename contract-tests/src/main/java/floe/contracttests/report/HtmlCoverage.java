package floe.contracttests.report;

import static floe.contracttests.report.HtmlText.escape;

import floe.contracttests.coverage.Coverage;
import floe.contracttests.coverage.Coverage.Cell;
import floe.contracttests.coverage.CoverageExclusions;
import floe.contracttests.coverage.CoverageItem;
import floe.contracttests.coverage.CoverageItem.Kind;
import floe.contracttests.coverage.CoverageItem.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sections of the page that show what a run has covered. */
final class HtmlCoverage {
  private static final CoverageExclusions EXCLUSIONS = CoverageExclusions.read();
  private static final Map<Kind, String> MEANINGS = Map.of(
      Kind.OPERATIONS, "one succeeded and one was refused",
      Kind.PARAMETERS, "a valid and an invalid value were sent",
      Kind.KEYWORDS, "a body kept it and a body broke it",
      Kind.EXAMPLES, "it was sent, or an answer like it came",
      Kind.RESPONSES, "it came, always as declared",
      Kind.HEADERS, "it came; required ones always, optional ones not always",
      Kind.ANSWERS, "an answer had it");

  private final Coverage coverage;
  private final List<CoverageItem> items;
  private final StringBuilder html = new StringBuilder();

  HtmlCoverage(Coverage coverage) {
    this.coverage = coverage;
    this.items = coverage.items();
  }

  /** Returns the sections. */
  String write() {
    bars();
    grid();
    for (Kind kind : Kind.values()) {
      details(kind);
    }
    return html.toString();
  }

  /** Writes a bar for each kind. */
  private void bars() {
    html.append("<section id=coverage><h2>What was covered</h2><div class=bars>");
    for (Kind kind : Kind.values()) {
      CoverageCounts counts = CoverageCounts.of(kind, items);
      html.append("<a href='#coverage-")
          .append(kind.text())
          .append("'>")
          .append(kind.text())
          .append("</a>");
      bar(counts);
      html.append("<span>")
          .append(counts.count(State.GREEN))
          .append(" of ")
          .append(counts.total())
          .append("</span>");
    }
    html.append("</div><p class=legend><b class=seen>&nbsp;green&nbsp;</b> both sides were met, ")
        .append("<b class=half>&nbsp;yellow&nbsp;</b> only one, ")
        .append("<b class=unseen>&nbsp;red&nbsp;</b> none; grey is excluded for a known reason. ")
        .append("An invalid value is the other side of a keyword, a refusal that of an operation.")
        .append("</p></section>");
  }

  private void bar(CoverageCounts counts) {
    int all = Math.max(1, counts.total() + counts.count(State.EXCLUDED));
    html.append("<svg viewBox='0 0 1000 10' preserveAspectRatio=none role=img aria-label='")
        .append("%d green, %d yellow, %d red, %d excluded"
            .formatted(
                counts.count(State.GREEN),
                counts.count(State.YELLOW),
                counts.count(State.RED),
                counts.count(State.EXCLUDED)))
        .append("'>");
    double x = 0;
    for (State state : State.values()) {
      double width = 1000.0 * counts.count(state) / all;
      html.append("<rect class=")
          .append(fill(state))
          .append(
              String.format(java.util.Locale.ROOT, " x=%.1f width=%.1f height=10 />", x, width));
      x += width;
    }
    html.append("</svg>");
  }

  private static String fill(State state) {
    return switch (state) {
      case GREEN -> "g";
      case YELLOW -> "y";
      case RED -> "r";
      case EXCLUDED -> "x";
    };
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
    html.append("</table>");
    if (!coverage.undeclared().isEmpty()) {
      html.append("<h3>Answered, but not declared</h3><ul class=names>");
      coverage
          .undeclared()
          .forEach((answer, count) -> html.append("<li><code>")
              .append(escape(answer))
              .append("</code> ")
              .append(count)
              .append(" times"));
      html.append("</ul>");
    }
    html.append("</section>");
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

  private void details(Kind kind) {
    html.append("<section id=coverage-")
        .append(kind.text())
        .append("><h2>")
        .append(Character.toUpperCase(kind.text().charAt(0)))
        .append(kind.text().substring(1))
        .append("</h2><p>Covered when ")
        .append(MEANINGS.get(kind))
        .append(".</p>");
    Map<String, List<CoverageItem>> owners = new TreeMap<>();
    items.stream()
        .filter(item -> item.kind() == kind)
        .forEach(item -> owners
            .computeIfAbsent(item.owner(), key -> new java.util.ArrayList<>())
            .add(item));
    owners.forEach(this::owner);
    html.append("</section>");
  }

  private void owner(String owner, List<CoverageItem> inside) {
    boolean isSingle = inside.size() == 1 && inside.get(0).name().isEmpty();
    if (isSingle) {
      html.append("<div class=points><span class=")
          .append(style(inside.get(0)))
          .append('>')
          .append(escape(owner))
          .append("</span></div>");
      return;
    }
    long covered = inside.stream().filter(item -> item.state() == State.GREEN).count();
    html.append("<details><summary><code>")
        .append(escape(owner))
        .append("</code> ")
        .append(covered)
        .append('/')
        .append(inside.size())
        .append("</summary><div class=points>");
    inside.forEach(item -> html.append("<span class=")
        .append(style(item))
        .append(" title='")
        .append(escape(explained(item)))
        .append("'>")
        .append(escape(item.name()))
        .append("</span>"));
    html.append("</div></details>");
  }

  private static String explained(CoverageItem item) {
    return switch (item.state()) {
      case GREEN -> "covered";
      case YELLOW -> item.isMet() ? "its opposite was not met" : "only its opposite was met";
      case RED -> "not met";
      case EXCLUDED -> "excluded: " + item.excluded().orElse("");
    };
  }

  private static String style(CoverageItem item) {
    return switch (item.state()) {
      case GREEN -> "seen";
      case YELLOW -> "half";
      case RED -> "unseen";
      case EXCLUDED -> "excluded";
    };
  }
}
