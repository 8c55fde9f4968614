package floe.contracttests.model.sequence;

import floe.contracttests.model.command.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shrinks a failing sequence: leaves out commands, then makes the arguments of the others plainer,
 * for as long as it fails for the same kind of reason.
 */
final class SequenceShrinker {
  private final Function<List<Command>, Optional<SequenceFailure>> runner;
  private final int maxAttempts;
  private int attempts;
  private SequenceFailure shortest;

  private SequenceShrinker(
      Function<List<Command>, Optional<SequenceFailure>> runner,
      int maxAttempts,
      SequenceFailure first) {
    this.runner = runner;
    this.maxAttempts = maxAttempts;
    this.shortest = first;
  }

  /**
   * Returns the plainest failure that was found.
   *
   * @param first a failure; its commands end with the one that failed
   * @param runner runs a sequence in a new world
   * @param maxAttempts how many sequences are run at most
   */
  static SequenceFailure shrink(
      SequenceFailure first,
      Function<List<Command>, Optional<SequenceFailure>> runner,
      int maxAttempts) {
    SequenceShrinker shrinker = new SequenceShrinker(runner, maxAttempts, first);
    List<Command> before;
    do {
      before = shrinker.shortest.commands();
      shrinker.leaveOutCommands();
      shrinker.simplifyArguments();
    } while (!before.equals(shrinker.shortest.commands()));
    return shrinker.shortest;
  }

  /** Leaves out ever shorter runs of commands, from half of the sequence to single ones. */
  private void leaveOutCommands() {
    for (int length = (shortest.commands().size() + 1) / 2; length >= 1; length /= 2) {
      int from = 0;
      // the last command is the one that fails
      while (from + length < shortest.commands().size()) {
        List<Command> fewer = new ArrayList<>(shortest.commands());
        fewer.subList(from, from + length).clear();
        if (!stillFails(fewer)) {
          from += length;
        }
      }
    }
  }

  private void simplifyArguments() {
    for (int i = 0; i < shortest.commands().size(); i++) {
      Command command = shortest.commands().get(i);
      Command plainest = CommandArguments.plainest(command);
      if (!plainest.equals(command) && !stillFailsWith(i, plainest)) {
        simplifyOneByOne(i);
      }
    }
  }

  private void simplifyOneByOne(int index) {
    boolean changed;
    do {
      changed = false;
      int size = shortest.commands().size();
      for (Command plainer : CommandArguments.plainer(shortest.commands().get(index))) {
        if (stillFailsWith(index, plainer)) {
          changed = shortest.commands().size() == size;
          break;
        }
      }
    } while (changed);
  }

  private boolean stillFailsWith(int index, Command command) {
    List<Command> plainer = new ArrayList<>(shortest.commands());
    plainer.set(index, command);
    return stillFails(plainer);
  }

  private boolean stillFails(List<Command> commands) {
    if (attempts >= maxAttempts) {
      return false;
    }
    attempts++;
    Optional<SequenceFailure> again = runner.apply(commands).filter(shortest::isLike);
    again.ifPresent(failure -> shortest = failure);
    return again.isPresent();
  }
}
