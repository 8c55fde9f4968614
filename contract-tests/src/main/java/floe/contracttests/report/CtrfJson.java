package floe.contracttests.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.report.CheckResult.Outcome;
import java.nio.charset.StandardCharsets;

/** Writes a report in the Common Test Report Format (ctrf.io). */
final class CtrfJson {
  private CtrfJson() {}

  static String write(Report report) {
    ObjectNode json = JsonNodes.object().put("reportFormat", "CTRF").put("specVersion", "0.0.0");
    ObjectNode results = json.putObject("results");
    results.putObject("tool").put("name", "floe-contract-tests").put("version", "0.1.0");
    long start = report.start().toEpochMilli();
    results
        .putObject("summary")
        .put("tests", report.results().size())
        .put("passed", report.count(Outcome.KEPT))
        .put("failed", report.count(Outcome.BROKEN))
        .put("skipped", report.count(Outcome.LEFT_OUT))
        .put("pending", 0)
        .put("other", 0)
        .put("start", start)
        .put("stop", start + report.took().toMillis());
    var tests = results.putArray("tests");
    for (CheckResult result : report.results()) {
      ObjectNode test = tests
          .addObject()
          .put("name", result.group() + ": " + result.name())
          .put("status", status(result.outcome()))
          .put("duration", result.millis())
          .put("suite", result.group());
      if (result.outcome() != Outcome.KEPT) {
        test.put("message", result.message());
      }
      result.findings().forEach(id -> test.withArray("/tags").add(id));
    }
    results.putObject("environment").put("testEnvironment", report.target());
    return new String(JsonNodes.bytes(json), StandardCharsets.UTF_8);
  }

  private static String status(Outcome outcome) {
    return switch (outcome) {
      case KEPT -> "passed";
      case BROKEN -> "failed";
      case LEFT_OUT -> "skipped";
    };
  }
}
