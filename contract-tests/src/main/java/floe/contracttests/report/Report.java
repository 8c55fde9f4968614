package floe.contracttests.report;

import floe.contracttests.coverage.Coverage;
import floe.contracttests.finding.Finding;
import floe.contracttests.report.CheckResult.Outcome;
import floe.contracttests.target.Limitation;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The results of a run.
 *
 * @param target what was tested
 * @param seed what the generated requests were drawn from
 * @param exchanges how many requests were sent to API and store
 * @param findings what is wrong, the most telling first
 * @param unseen the declared responses that nothing has produced and that are not excluded
 * @param notRun why the target could not be tested, if it could not
 * @param known the findings of the baseline, which do not fail the run
 */
public record Report(
    String target,
    long seed,
    Instant start,
    Duration took,
    long exchanges,
    List<CheckResult> results,
    List<Finding> findings,
    List<Limitation> limitations,
    Coverage coverage,
    List<String> unseen,
    Optional<String> notRun,
    Set<String> known) {

  /** Copies the lists. */
  public Report {
    results = List.copyOf(results);
    findings = List.copyOf(findings);
    limitations = List.copyOf(limitations);
    unseen = List.copyOf(unseen);
    known = Set.copyOf(known);
  }

  /** Returns how many checks had this outcome. */
  public long count(Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }

  /** Returns the findings that the baseline does not have. */
  public List<Finding> news() {
    return findings.stream().filter(finding -> !known.contains(finding.id())).toList();
  }

  /** Returns the checks that were not made, by the reason. */
  public Map<String, List<CheckResult>> notChecked() {
    Map<String, List<CheckResult>> reasons = new LinkedHashMap<>();
    results.stream()
        .filter(result -> result.outcome() == Outcome.LEFT_OUT)
        .forEach(result -> reasons
            .computeIfAbsent(result.message(), key -> new java.util.ArrayList<>())
            .add(result));
    return reasons;
  }
}
