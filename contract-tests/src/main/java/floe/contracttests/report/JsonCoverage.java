package floe.contracttests.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.coverage.Coverage;
import floe.contracttests.coverage.CoverageItem;
import floe.contracttests.coverage.CoverageItem.Kind;
import floe.contracttests.coverage.CoverageItem.State;
import java.util.List;
import java.util.Locale;

/** Writes what a run has covered for other programs. */
final class JsonCoverage {
  private JsonCoverage() {}

  static void add(ObjectNode json, Coverage coverage) {
    List<CoverageItem> items = coverage.items();
    ObjectNode summary = json.putObject("summary");
    for (Kind kind : Kind.values()) {
      CoverageCounts counts = CoverageCounts.of(kind, items);
      ObjectNode one = summary.putObject(kind.text());
      for (State state : State.values()) {
        one.put(state.name().toLowerCase(Locale.ROOT), counts.count(state));
      }
      one.put("percent", Math.round(counts.percent() * 10) / 10.0);
    }
    ArrayNode all = json.putArray("items");
    for (CoverageItem item : items) {
      ObjectNode one = all.addObject()
          .put("kind", item.kind().text())
          .put("owner", item.owner())
          .put("name", item.name())
          .put("met", item.isMet());
      if (item.hasOpposite()) {
        one.put("opposite_met", item.isOpposed());
      }
      one.put("state", item.state().name().toLowerCase(Locale.ROOT));
      item.excluded().ifPresent(reason -> one.put("excluded_because", reason));
    }
    var responses = json.putArray("responses");
    coverage
        .responses()
        .forEach((cell, count) -> responses
            .addObject()
            .put("operation", cell.operation())
            .put("status", cell.status())
            .put("content_type", cell.contentType())
            .put("seen", count));
    ObjectNode undeclared = json.putObject("answered_but_not_declared");
    coverage.undeclared().forEach(undeclared::put);
  }
}
