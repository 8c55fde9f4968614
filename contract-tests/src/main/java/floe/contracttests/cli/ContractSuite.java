package floe.contracttests.cli;

import floe.contracttests.client.Exchange;
import floe.contracttests.context.TestContext;
import floe.contracttests.coverage.Coverage;
import floe.contracttests.coverage.CoverageExclusions;
import floe.contracttests.model.sequence.AllCommandsSequence;
import floe.contracttests.model.sequence.RandomSequences;
import floe.contracttests.model.sequence.SequenceFailure;
import floe.contracttests.negative.RequestCase;
import floe.contracttests.negative.RequestCases;
import floe.contracttests.report.CheckResult;
import floe.contracttests.report.CurlScript;
import floe.contracttests.report.Report;
import floe.contracttests.target.Capability;
import floe.contracttests.target.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Runs every check against one target. */
final class ContractSuite {
  private static final int CASES_PER_SEQUENCE = 50;

  private final Target target;
  private final Settings settings;
  private final Progress progress;
  private final int jobs;
  private final Coverage coverage = new Coverage();
  private final AtomicLong exchanges = new AtomicLong();
  private final List<CheckResult> results = new ArrayList<>();

  ContractSuite(Target target, Settings settings, Progress progress) {
    this.target = target;
    this.settings = settings;
    this.progress = progress;
    // in a world that all share, one job would see what another one changes meanwhile
    this.jobs = target.can(Capability.WORLDS) ? settings.jobs() : 1;
  }

  /**
   * What to run.
   *
   * @param jobs how many to run at a time, where each can have a world of its own
   * @param operations only these; all when it is empty
   */
  record Settings(long seed, int cases, int jobs, List<String> operations) {}

  Report run() {
    long start = System.nanoTime();
    cases();
    if (settings.operations().isEmpty()) {
      sequences();
      ScenarioRun.run(target, jobs, this::record).forEach(this::add);
    }
    boolean whole = settings.operations().isEmpty() && target.limitations().isEmpty();
    List<String> unseen =
        whole ? CoverageExclusions.read().unexplained(coverage.unseen()) : List.of();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new Report(
        target.name(),
        settings.seed(),
        took,
        exchanges.get(),
        results,
        target.limitations(),
        coverage,
        unseen);
  }

  private void record(Exchange exchange) {
    exchanges.incrementAndGet();
    coverage.record(exchange);
  }

  private synchronized void add(CheckResult result) {
    results.add(result);
    progress.done(result);
  }

  /** Runs the cases: with n jobs, each has a world of its own and checks every nth case. */
  private void cases() {
    parallel(job -> {
      TestContext context = TestContext.quick(target, this::record);
      RequestCases cases = new RequestCases(context);
      List<RequestCase> systematic = cases.systematic();
      for (int i = job; i < systematic.size(); i += jobs) {
        check(systematic.get(i), context);
      }
      for (int i = job; i < settings.cases(); i += jobs) {
        check(cases.random(settings.seed(), i), context);
      }
    });
  }

  private void check(RequestCase request, TestContext context) {
    if (!settings.operations().isEmpty() && !settings.operations().contains(request.operation())) {
      return;
    }
    long start = System.nanoTime();
    Optional<String> wrong = request.wrong();
    long millis = (System.nanoTime() - start) / 1_000_000;
    add(
        wrong.isEmpty()
            ? CheckResult.kept(request.operation(), request.name(), millis)
            : CheckResult.broken(
                request.operation(), request.name(), wrong.get(), lastCurl(context), millis));
  }

  private static String lastCurl(TestContext context) {
    List<Exchange> all = context.log().exchanges();
    return all.isEmpty() ? "" : CurlScript.of(all.subList(all.size() - 1, all.size()), Map.of());
  }

  private void sequences() {
    parallel(job -> {
      int count = Math.max(1, settings.cases() / CASES_PER_SEQUENCE);
      RandomSequences sequences =
          new RandomSequences(() -> TestContext.quick(target, this::record), settings.seed());
      if (job == 0) {
        add("all commands", () -> sequences.run(AllCommandsSequence.commands()));
      }
      for (int i = job; i < count; i += jobs) {
        int number = i;
        add("sequence " + number, () -> sequences.run(number));
      }
    });
  }

  private void add(String name, Supplier<Optional<SequenceFailure>> run) {
    long start = System.nanoTime();
    Optional<SequenceFailure> failure = run.get();
    long millis = (System.nanoTime() - start) / 1_000_000;
    add(failure
        .map(found -> CheckResult.broken("sequences", name, found.message(), found.curl(), millis))
        .orElseGet(() -> CheckResult.kept("sequences", name, millis)));
  }

  /** The work of one of several jobs. */
  private interface Job {
    void run(int job);
  }

  private void parallel(Job work) {
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < jobs; i++) {
        int job = i;
        running.add(threads.submit(() -> work.run(job)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
    } finally {
      threads.shutdownNow();
    }
  }
}
