package floe.contracttests.cli;

import floe.contracttests.finding.Finding.CheckName;
import floe.contracttests.target.Capability;
import floe.contracttests.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Runs every check against one target. Whatever a check comes to, the others are run. */
final class ContractSuite {
  private final Target target;
  private final RunSettings settings;
  private final RunRecorder recorder;
  private final TraceEvidence.Worlds worlds;
  private final Predicate<CheckName> filter;
  private final int jobs;

  ContractSuite(
      Target target,
      RunSettings settings,
      RunRecorder recorder,
      TraceEvidence.Worlds worlds,
      Predicate<CheckName> filter) {
    this.target = target;
    this.settings = settings;
    this.recorder = recorder;
    this.worlds = worlds;
    this.filter = filter;
    // in a world that all share, one job would see what another one changes meanwhile
    this.jobs = target.can(Capability.WORLDS) ? settings.jobs() : 1;
  }

  void run() {
    CaseRun cases = new CaseRun(target, settings, recorder, worlds, filter);
    parallel("generated requests", job -> cases.run(job, jobs));
    if (settings.operations().isEmpty()) {
      if (target.can(Capability.ACCESS_TOKEN)) {
        SequenceRun sequences = new SequenceRun(target, settings, recorder, worlds, filter);
        parallel("sequences", job -> sequences.run(job, jobs));
      } else {
        recorder.leftOut(
            "sequences", "sequences of commands", "there is no organization token for them");
      }
      contained("scenarios", () -> new ScenarioRun(target, recorder, worlds, filter).run(jobs));
    }
    recorder.conclude();
  }

  private void parallel(String name, IntConsumer work) {
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < jobs; i++) {
        int job = i;
        running.add(threads.submit(() -> contained(name, () -> work.accept(job))));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      stopped(name, e.getCause() == null ? e : e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private void contained(String name, Runnable work) {
    try {
      work.run();
    } catch (AssertionError | RuntimeException e) {
      stopped(name, e);
    }
  }

  private void stopped(String name, Throwable thrown) {
    recorder.ended(
        new CheckName(name, "the checks can go on"),
        recorder.trace(),
        worlds,
        Optional.of(thrown),
        0);
  }
}
