package floe.contracttests.mutation;

import floe.contracttests.context.TestContext;
import floe.contracttests.model.sequence.AllCommandsSequence;
import floe.contracttests.model.sequence.RandomSequences;
import floe.contracttests.negative.Blocked;
import floe.contracttests.negative.RequestCase;
import floe.contracttests.negative.RequestCases;
import floe.contracttests.target.Target;
import java.util.Optional;

/** The part of the contract tests that kills most mutants in little time. */
final class QuickSuite {
  private static final long SEED = 1;

  private QuickSuite() {}

  /** Returns the first thing that is wrong with a target; empty when nothing was found. */
  static Optional<String> firstFinding(Target target) {
    return allCommands(target).or(() -> requests(target));
  }

  private static Optional<String> allCommands(Target target) {
    return new RandomSequences(() -> TestContext.quick(target, exchange -> {}), SEED)
        .run(AllCommandsSequence.commands())
        .map(failure -> String.valueOf(failure.cause().getMessage()));
  }

  private static Optional<String> requests(Target target) {
    try {
      RequestCases cases = new RequestCases(TestContext.quick(target, exchange -> {}));
      for (RequestCase request : cases.systematic()) {
        request.check().run();
      }
      return cases.blocked().stream().map(Blocked::toString).findFirst();
    } catch (AssertionError | RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
