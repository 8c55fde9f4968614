package floe.contracttests.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.finding.Finding;
import floe.contracttests.finding.Finding.CheckName;
import floe.contracttests.report.CheckResult.Outcome;
import java.util.Locale;

/** Writes a report for other programs. */
final class JsonReport {
  private JsonReport() {}

  static byte[] write(Report report) {
    ObjectNode json = JsonNodes.object();
    json.put("target", report.target())
        .put("seed", report.seed())
        .put("start", report.start().toString())
        .put("millis", report.took().toMillis());
    report.notRun().ifPresent(why -> json.put("could_not_run", why));
    json.put("exchanges", report.exchanges());
    for (Outcome outcome : Outcome.values()) {
      json.put(outcome.name().toLowerCase(Locale.ROOT), report.count(outcome));
    }
    ArrayNode findings = json.putArray("findings");
    report.findings().forEach(finding -> add(findings.addObject(), report, finding));
    var limitations = json.putArray("limitations");
    report
        .limitations()
        .forEach(limitation -> limitations
            .addObject()
            .put("capability", limitation.capability().name())
            .put("reason", limitation.reason()));
    var checks = json.putArray("checks");
    report.results().forEach(result -> add(checks.addObject(), result));
    JsonCoverage.add(json.putObject("coverage"), report.coverage());
    var unseen = json.putArray("unseen");
    report.unseen().forEach(unseen::add);
    return JsonNodes.bytes(json);
  }

  private static void add(ObjectNode json, Report report, Finding finding) {
    json.put("id", finding.id())
        .put("title", finding.title())
        .put("rule", finding.violation().rule())
        .put("kind", finding.kind().name().toLowerCase(Locale.ROOT))
        .put("known", report.known().contains(finding.id()))
        .put("follows_from_others", finding.isConsequence())
        .put("message", finding.violation().message())
        .put("expected", finding.violation().expected())
        .put("actual", finding.violation().actual());
    ObjectNode operations = json.putObject("operations");
    finding.operations().forEach(operations::put);
    finding.statuses().forEach(json.putArray("statuses")::add);
    ArrayNode checks = json.putArray("checks");
    for (CheckName check : finding.checks()) {
      checks.addObject().put("group", check.group()).put("name", check.name());
    }
    ContractLaw law = ContractLaw.of(finding);
    json.putObject("law")
        .put("sentence", law.sentence())
        .put("document", law.document())
        .put("line", law.line());
    finding.example().story().forEach(json.putArray("story")::add);
    json.put("curl", finding.example().curl());
  }

  private static void add(ObjectNode check, CheckResult result) {
    check
        .put("group", result.group())
        .put("name", result.name())
        .put("outcome", result.outcome().name().toLowerCase(Locale.ROOT))
        .put("millis", result.millis());
    if (result.outcome() != Outcome.KEPT) {
      check.put("message", result.message());
      result.findings().forEach(check.putArray("findings")::add);
    }
  }
}
