package floe.contracttests.cli;

import floe.contracttests.check.Violation;
import floe.contracttests.client.Exchange;
import floe.contracttests.coverage.Coverage;
import floe.contracttests.finding.CheckTrace;
import floe.contracttests.finding.Finding.CheckName;
import floe.contracttests.finding.FindingCollector;
import floe.contracttests.finding.Problem;
import floe.contracttests.finding.ProblemReader;
import floe.contracttests.report.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Collects what the checks of a run find. Safe for any number of threads. */
final class RunRecorder {
  /** The group of what only the whole run shows. */
  static final String WHOLE_RUN = "the whole run";

  private final Coverage coverage = new Coverage();
  private final FindingCollector findings = new FindingCollector();
  private final UniformAnswers uniform = new UniformAnswers();
  private final AtomicLong exchanges = new AtomicLong();
  private final List<CheckResult> results = new ArrayList<>();
  private final Progress progress;

  RunRecorder(Progress progress) {
    this.progress = progress;
  }

  /** Counts an exchange. */
  void exchanged(Exchange exchange) {
    exchanges.incrementAndGet();
    coverage.record(exchange);
    uniform.record(exchange);
  }

  /** Starts the record of a check, which goes on whatever is wrong. */
  CheckTrace trace() {
    return new CheckTrace(this::exchanged);
  }

  Coverage coverage() {
    return coverage;
  }

  FindingCollector findings() {
    return findings;
  }

  long exchanges() {
    return exchanges.get();
  }

  synchronized List<CheckResult> results() {
    return List.copyOf(results);
  }

  /**
   * Runs a check and adds its result.
   *
   * @param trace what watches it
   */
  void check(CheckName check, CheckTrace trace, TraceEvidence.Worlds worlds, Runnable run) {
    long start = System.nanoTime();
    Optional<Throwable> thrown = Optional.empty();
    try {
      run.run();
    } catch (AssertionError | RuntimeException | StackOverflowError e) {
      thrown = Optional.of(e);
    }
    ended(check, trace, worlds, thrown, millisSince(start));
  }

  static long millisSince(long startNanos) {
    return (System.nanoTime() - startNanos) / 1_000_000;
  }

  /** Adds the result of a check that has ended, perhaps with an exception. */
  void ended(
      CheckName check,
      CheckTrace trace,
      TraceEvidence.Worlds worlds,
      Optional<Throwable> thrown,
      long millis) {
    Optional<String> notChecked = thrown.flatMap(ProblemReader::notChecked);
    if (notChecked.isEmpty()) {
      thrown.ifPresent(trace::ended);
    }
    if (trace.problems().isEmpty()) {
      add(notChecked
          .map(reason -> CheckResult.leftOut(check.group(), check.name(), reason))
          .orElseGet(() -> CheckResult.kept(check.group(), check.name(), millis)));
      return;
    }
    broken(check, trace.problems(), new TraceEvidence(trace, worlds), millis);
  }

  /** Adds the result of a check that has found something. */
  void broken(
      CheckName check, List<Problem> problems, FindingCollector.Evidence evidence, long millis) {
    List<String> ids = findings.add(check, problems, evidence);
    String message = problems.stream()
        .map(problem -> problem.violation().message())
        .distinct()
        .collect(Collectors.joining("\n"));
    add(CheckResult.broken(check.group(), check.name(), message, ids, millis));
  }

  /** Adds a check that could not be made. */
  void leftOut(String group, String name, String reason) {
    add(CheckResult.leftOut(group, name, reason));
  }

  /** Adds what only the whole run shows. */
  void conclude() {
    uniform.problem().ifPresent(problem -> {
      CheckTrace trace = trace();
      broken(
          new CheckName(WHOLE_RUN, "tells requests apart"),
          List.of(problem),
          new TraceEvidence(trace, TraceEvidence.Worlds.NONE),
          0);
    });
  }

  private synchronized void add(CheckResult result) {
    results.add(result);
    progress.done(result);
  }

  /** Returns a problem that concerns the run. */
  static Problem problem(String operation, Violation violation, Optional<Exchange> exchange) {
    return new Problem(Problem.Kind.RUN, operation, violation, exchange);
  }
}
