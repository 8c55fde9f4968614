package floe.contracttests.cli;

import floe.contracttests.context.TestContext;
import floe.contracttests.finding.CheckTrace;
import floe.contracttests.finding.CurlScript;
import floe.contracttests.finding.Finding;
import floe.contracttests.finding.Finding.CheckName;
import floe.contracttests.finding.FindingCollector;
import floe.contracttests.finding.Problem;
import floe.contracttests.finding.ProblemReader;
import floe.contracttests.model.command.Command;
import floe.contracttests.model.sequence.AllCommandsSequence;
import floe.contracttests.model.sequence.RandomSequences;
import floe.contracttests.model.sequence.SequenceFailure;
import floe.contracttests.target.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Runs the sequences of commands. What is known to be wrong already does not end a sequence, so
 * that it finds what else is wrong; what it finds first is shrunk.
 */
record SequenceRun(
    Target target,
    RunSettings settings,
    RunRecorder recorder,
    TraceEvidence.Worlds worlds,
    Predicate<CheckName> filter) {
  private static final String GROUP = "sequences";
  private static final int CASES_PER_SEQUENCE = 50;
  private static final Duration SHRINKING = Duration.ofSeconds(15);

  void run(int job, int jobs) {
    int count = Math.max(1, settings.cases() / CASES_PER_SEQUENCE);
    if (job == 0) {
      check("all commands in turn", AllCommandsSequence.commands());
    }
    for (int i = job; i < count; i += jobs) {
      check("commands drawn as number " + i, RandomSequences.sequence(settings.seed(), i));
    }
  }

  private void check(String name, List<Command> commands) {
    CheckName check = new CheckName(GROUP, name);
    if (!filter.test(check)) {
      return;
    }
    long start = System.nanoTime();
    CheckTrace known = recorder.trace();
    try {
      Optional<SequenceFailure> failure = sequences(known).run(commands);
      if (failure.isEmpty()) {
        recorder.ended(check, known, worlds, Optional.empty(), RunRecorder.millisSince(start));
        return;
      }
      failed(check, failure.get(), known, start);
    } catch (AssertionError | RuntimeException e) {
      recorder.ended(check, known, worlds, Optional.of(e), RunRecorder.millisSince(start));
    }
  }

  /** Returns sequences that end at what is not known yet. */
  private RandomSequences sequences(CheckTrace known) {
    return new RandomSequences(
        () -> TestContext.quick(target, new SequenceObserver(known, recorder.findings()::knows)),
        settings.seed());
  }

  private void failed(CheckName check, SequenceFailure failure, CheckTrace known, long start) {
    Optional<String> notChecked = ProblemReader.notChecked(failure.cause());
    List<Problem> problems = problems(failure);
    boolean isNew = problems.stream().anyMatch(problem -> !recorder.findings().knows(problem));
    if (notChecked.isPresent() || !isNew) {
      recorder.ended(
          check, known, worlds, Optional.of(failure.cause()), RunRecorder.millisSince(start));
      return;
    }
    long end = System.nanoTime() + SHRINKING.toNanos();
    SequenceFailure plain = sequences(recorder.trace())
        .shrink(
            failure,
            () -> System.nanoTime() < end
                && target.budget().flatMap(budget -> budget.end()).isEmpty());
    recorder.broken(
        check, problems(plain), new Evidence(plain, worlds), RunRecorder.millisSince(start));
  }

  private static List<Problem> problems(SequenceFailure failure) {
    int count = failure.exchanges().size();
    return ProblemReader.problems(
        failure.cause(),
        count == 0 ? Optional.empty() : Optional.of(failure.exchanges().get(count - 1)));
  }

  /** Makes an example of a failed sequence. */
  private record Evidence(SequenceFailure failure, TraceEvidence.Worlds worlds)
      implements FindingCollector.Evidence {
    @Override
    public long size(Problem problem) {
      return failure.exchanges().size() * 1_000L;
    }

    @Override
    public Finding.Example example(CheckName check, Problem problem) {
      List<Map<String, String>> secrets = worlds.areMade() ? List.of(failure.secrets()) : List.of();
      return new Finding.Example(
          check,
          problem,
          failure.story(),
          CurlScript.of(failure.exchanges(), secrets, worlds.given(), failure.headings()));
    }
  }
}
