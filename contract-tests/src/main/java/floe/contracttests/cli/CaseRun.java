package floe.contracttests.cli;

import floe.contracttests.client.NotAskedException;
import floe.contracttests.client.RequestBudget;
import floe.contracttests.context.TestContext;
import floe.contracttests.finding.CheckTrace;
import floe.contracttests.finding.Finding.CheckName;
import floe.contracttests.negative.Blocked;
import floe.contracttests.negative.RequestCase;
import floe.contracttests.negative.RequestCases;
import floe.contracttests.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs the generated requests: with n jobs, each has a world of its own and every nth request. */
record CaseRun(
    Target target,
    RunSettings settings,
    RunRecorder recorder,
    TraceEvidence.Worlds worlds,
    Predicate<CheckName> filter) {
  private static final String PREPARATION = "creates what its requests need";

  void run(int job, int jobs) {
    CheckTrace trace = recorder.trace();
    RequestCases cases;
    try {
      cases = new RequestCases(TestContext.quick(target, trace));
    } catch (AssertionError | RuntimeException e) {
      stopped(e, trace);
      return;
    }
    prepared(cases, trace, job);
    List<RequestCase> systematic = cases.systematic();
    for (int i = job; i < systematic.size(); i += jobs) {
      check(systematic.get(i), trace);
    }
    for (int i = job; i < settings.cases() && cases.canBeDrawn(); i += jobs) {
      check(cases.random(settings.seed(), i), trace);
    }
  }

  private void stopped(Throwable thrown, CheckTrace trace) {
    recorder.ended(
        new CheckName("generated requests", "a world can be prepared"),
        trace,
        worlds,
        Optional.of(thrown),
        0);
  }

  /** Adds what was wrong while the world was prepared, and what cannot be requested therefore. */
  private void prepared(RequestCases cases, CheckTrace trace, int job) {
    CheckName preparation = new CheckName("generated requests", "a world can be prepared");
    if (filter.test(preparation)) {
      recorder.ended(preparation, trace, worlds, Optional.empty(), 0);
    }
    if (job == 0) {
      for (Blocked blocked : cases.blocked()) {
        if (isChosen(blocked.operation())) {
          recorder.leftOut(blocked.operation(), PREPARATION, blocked.reason());
        }
      }
    }
  }

  private void check(RequestCase request, CheckTrace trace) {
    CheckName name = new CheckName(request.operation(), request.name());
    if (!isChosen(request.operation()) || !filter.test(name)) {
      return;
    }
    Optional<String> end = target.budget().flatMap(RequestBudget::end);
    trace.next();
    recorder.check(name, trace, worlds, () -> {
      if (end.isPresent()) {
        throw new NotAskedException(end.get());
      }
      request.check().run();
    });
  }

  private boolean isChosen(String operation) {
    return settings.operations().isEmpty() || settings.operations().contains(operation);
  }
}
