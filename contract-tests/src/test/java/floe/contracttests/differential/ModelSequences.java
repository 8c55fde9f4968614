package floe.contracttests.differential;

import floe.contracttests.context.TestContext;
import floe.contracttests.model.PageLimit;
import floe.contracttests.model.command.Command;
import floe.contracttests.model.command.ListDownloadables;
import floe.contracttests.model.command.StateMachineRun;
import floe.contracttests.model.sequence.AllCommandsSequence;
import floe.contracttests.model.sequence.RandomSequences;
import java.util.List;
import java.util.function.Consumer;

/** The sequences of the model's commands, made comparable. */
final class ModelSequences {

  private ModelSequences() {}

  /** Returns the sequence that has every command. */
  static Consumer<TestContext> allCommands() {
    return of(AllCommandsSequence.commands());
  }

  /** Returns the generated sequence of a seed and a number. */
  static Consumer<TestContext> random(long seed, int number) {
    return of(RandomSequences.sequence(seed, number));
  }

  private static Consumer<TestContext> of(List<Command> commands) {
    List<Command> comparable = commands.stream().map(ModelSequences::onOnePage).toList();
    return context -> new StateMachineRun(context).run(comparable);
  }

  /**
   * Returns a command that lists downloadables on one page: the files of one grant come in any
   * order, so it is open where a page ends between them.
   */
  private static Command onOnePage(Command command) {
    return command instanceof ListDownloadables list ? list.with(PageLimit.HUNDRED) : command;
  }
}
