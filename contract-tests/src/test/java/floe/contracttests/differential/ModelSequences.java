package floe.contracttests.differential;

import floe.contracttests.context.TestContext;
import floe.contracttests.model.Action;
import floe.contracttests.model.AllCommandsSequence;
import floe.contracttests.model.RandomSequences;
import floe.contracttests.model.StateMachineRun;
import floe.contracttests.model.Step;
import java.util.List;
import java.util.function.Consumer;

/** The sequences of the model's commands, made comparable. */
final class ModelSequences {

  private ModelSequences() {}

  /** Returns the sequence that has every command. */
  static Consumer<TestContext> allCommands() {
    return of(AllCommandsSequence.steps());
  }

  /** Returns the generated sequence of a seed and a number. */
  static Consumer<TestContext> random(long seed, int number) {
    return of(new RandomSequences(
            () -> {
              throw new IllegalStateException("steps are generated without a context");
            },
            seed)
        .steps(number));
  }

  private static Consumer<TestContext> of(List<Step> steps) {
    List<Step> comparable = steps.stream().map(ModelSequences::onOnePage).toList();
    return context -> new StateMachineRun(context).go(comparable);
  }

  /**
   * Returns a step that lists downloadables on one page: the files of one grant come in any order,
   * so it is open where a page ends between them.
   */
  private static Step onOnePage(Step step) {
    return step.action() == Action.LIST_DOWNLOADABLES
        ? new Step(step.action(), 4, step.form())
        : step;
  }
}
