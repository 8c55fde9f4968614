package floe.contracttests.cli;

import floe.contracttests.client.RequestBudget;
import floe.contracttests.coverage.CoverageExclusions;
import floe.contracttests.finding.Finding;
import floe.contracttests.finding.Finding.CheckName;
import floe.contracttests.finding.Problem;
import floe.contracttests.report.Report;
import floe.contracttests.target.Limitation;
import floe.contracttests.target.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** One run of the checker, which always ends with a report. */
record CheckerRun(RunSettings settings, RunRecorder recorder, Predicate<CheckName> filter) {

  /**
   * A target that is ready to be tested.
   *
   * @param lacksAccess why nothing can be tested that needs a token, if that is so
   */
  record Prepared(Target target, Optional<String> lacksAccess, TraceEvidence.Worlds worlds) {}

  /**
   * Runs all checks.
   *
   * @param preparation finds out how far the target can be tested; throws an
   *     {@link IllegalStateException} when it cannot be
   * @param known the findings that do not count
   */
  Report run(Function<RunRecorder, Prepared> preparation, Set<String> known) {
    Instant start = Instant.now();
    Prepared prepared;
    try {
      prepared = preparation.apply(recorder);
    } catch (IllegalStateException e) {
      return report("the target", start, List.of(), List.of(), Optional.of(text(e)), known);
    }
    try (Target target = prepared.target()) {
      prepared
          .lacksAccess()
          .ifPresent(why -> recorder.leftOut(RunRecorder.WHOLE_RUN, "whatever needs a token", why));
      new ContractSuite(target, settings, recorder, prepared.worlds(), filter).run();
      return report(
          target.name(),
          start,
          target.limitations(),
          unseen(target, prepared),
          notRun(target, prepared),
          known);
    }
  }

  private List<String> unseen(Target target, Prepared prepared) {
    boolean whole = settings.operations().isEmpty()
        && target.limitations().isEmpty()
        && prepared.lacksAccess().isEmpty();
    return whole ? CoverageExclusions.read().unexplained(recorder.coverage().unseen()) : List.of();
  }

  /** Returns why nothing is known of a target in which nothing wrong was found. */
  private Optional<String> notRun(Target target, Prepared prepared) {
    List<Finding> findings = recorder.findings().findings();
    long answered = target.budget().map(RequestBudget::answered).orElse(1L);
    boolean waits = findings.stream()
        .anyMatch(finding -> finding.kind() == Problem.Kind.NO_ANSWER
            && finding.violation().subject().equals("no answer comes in time"));
    if (answered == 0 && !waits) {
      return Optional.of("the target " + target.apiUrl() + " answers no request at all"
          + findings.stream()
              .findFirst()
              .map(finding -> ": " + finding.violation().actual())
              .orElse(""));
    }
    return findings.isEmpty() ? prepared.lacksAccess() : Optional.empty();
  }

  private static String text(IllegalStateException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private Report report(
      String target,
      Instant start,
      List<Limitation> limitations,
      List<String> unseen,
      Optional<String> notRun,
      Set<String> known) {
    return new Report(
        target,
        settings.seed(),
        start,
        Duration.between(start, Instant.now()),
        recorder.exchanges(),
        recorder.results(),
        recorder.findings().findings(),
        limitations,
        recorder.coverage(),
        unseen,
        notRun,
        known);
  }
}
