package floe.contracttests.model.sequence;

import floe.contracttests.context.TestContext;
import floe.contracttests.model.command.Command;
import floe.contracttests.model.command.StateMachineRun;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Generates sequences of commands from a seed, runs them, and shrinks those that fail. */
public final class RandomSequences {
  private static final int MAX_SHRINK_ATTEMPTS = 150;

  private final Supplier<TestContext> contexts;
  private final long seed;

  /**
   * Creates the sequences of a seed.
   *
   * @param contexts makes a new context, in whose world nothing has been done
   */
  public RandomSequences(Supplier<TestContext> contexts, long seed) {
    this.contexts = contexts;
    this.seed = seed;
  }

  /** Returns the sequence of a number; the same for the same seed. */
  public static List<Command> sequence(long seed, int number) {
    return new CommandGenerator(seed * 1_000_003 + number).sequence();
  }

  /** Runs the sequence of a number, and returns its failure, already shrunk, if there is one. */
  public Optional<SequenceFailure> run(int number) {
    return run(sequence(seed, number))
        .map(failure -> SequenceShrinker.shrink(failure, this::run, MAX_SHRINK_ATTEMPTS));
  }

  /**
   * Returns the plainest failure of the same kind that is found.
   *
   * @param goesOn whether there is still time to look for a plainer one
   */
  public SequenceFailure shrink(SequenceFailure failure, BooleanSupplier goesOn) {
    return SequenceShrinker.shrink(
        failure,
        commands -> goesOn.getAsBoolean() ? run(commands) : Optional.empty(),
        MAX_SHRINK_ATTEMPTS);
  }

  /** Runs commands in a new world, and returns the first failure, if there is one. */
  public Optional<SequenceFailure> run(List<Command> commands) {
    TestContext context = contexts.get();
    StateMachineRun run = new StateMachineRun(context);
    try {
      run.run(commands);
      return Optional.empty();
    } catch (AssertionError | RuntimeException e) {
      return Optional.of(new SequenceFailure(
          run.executed(), e, context.log().exchanges(), context.world().secrets()));
    }
  }
}
