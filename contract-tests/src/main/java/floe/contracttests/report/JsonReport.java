package floe.contracttests.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.report.CheckResult.Outcome;

/** Writes a report for other programs. */
final class JsonReport {
  private JsonReport() {}

  static byte[] write(Report report) {
    ObjectNode json = JsonNodes.object();
    json.put("target", report.target())
        .put("seed", report.seed())
        .put("millis", report.took().toMillis());
    json.put("exchanges", report.exchanges());
    for (Outcome outcome : Outcome.values()) {
      json.put(outcome.name().toLowerCase(java.util.Locale.ROOT), report.count(outcome));
    }
    var limitations = json.putArray("limitations");
    report
        .limitations()
        .forEach(limitation -> limitations
            .addObject()
            .put("capability", limitation.capability().name())
            .put("reason", limitation.reason()));
    var checks = json.putArray("checks");
    report.results().forEach(result -> {
      ObjectNode check = checks.addObject().put("group", result.group()).put("name", result.name());
      check
          .put("outcome", result.outcome().name().toLowerCase(java.util.Locale.ROOT))
          .put("millis", result.millis());
      if (result.outcome() != Outcome.KEPT) {
        check.put("message", result.message()).put("curl", result.curl());
      }
    });
    ObjectNode coverage = json.putObject("coverage");
    var responses = coverage.putArray("responses");
    report
        .coverage()
        .responses()
        .forEach((cell, count) -> responses
            .addObject()
            .put("operation", cell.operation())
            .put("status", cell.status())
            .put("content_type", cell.contentType())
            .put("seen", count));
    ObjectNode sent = coverage.putObject("requests");
    report.coverage().sent().forEach(sent::put);
    ObjectNode answered = coverage.putObject("answers");
    report.coverage().answered().forEach(answered::put);
    var unseen = json.putArray("unseen");
    report.unseen().forEach(unseen::add);
    return JsonNodes.bytes(json);
  }
}
