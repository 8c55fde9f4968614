package floe.contracttests.model.sequence;

import floe.contracttests.client.Exchange;
import floe.contracttests.finding.CurlScript;
import floe.contracttests.model.command.Command;
import floe.contracttests.model.command.StateMachineRun.Executed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A sequence that failed.
 *
 * @param executed the commands that were run, without those that were skipped; the last one failed
 * @param cause what was wrong at the last exchange
 * @param exchanges everything that was sent and answered
 * @param secrets ids and tokens of the world, by their path in the response that created it
 */
public record SequenceFailure(
    List<Executed> executed,
    Throwable cause,
    List<Exchange> exchanges,
    Map<String, String> secrets) {
  /** Copies the lists. */
  public SequenceFailure {
    executed = List.copyOf(executed);
    exchanges = List.copyOf(exchanges);
    secrets = Map.copyOf(secrets);
  }

  /** Returns the commands, the last of which failed. */
  public List<Command> commands() {
    return executed.stream().map(Executed::command).toList();
  }

  /** Returns what went wrong, and the commands that led to it, one a line. */
  public String message() {
    return commands().stream()
        .map(Command::toString)
        .collect(Collectors.joining("\n  ", cause.getMessage() + "\nafter\n  ", ""));
  }

  /** Returns a shell script that does the same again in a new world. */
  public String curl() {
    return CurlScript.of(exchanges, secrets, headings());
  }

  /** Returns what each command does, by the index of its first exchange. */
  public Map<Integer, String> headings() {
    Map<Integer, String> headings = new LinkedHashMap<>();
    // a command whose requests go to other worlds has none in the script
    executed.forEach(one -> headings.merge(
        one.firstExchange(),
        CommandWords.of(one.command()),
        (first, second) -> first + "\n" + second));
    return headings;
  }

  /** Returns what was done, in words, a step a line, with the requests of each step. */
  public List<String> story() {
    List<String> story = new ArrayList<>();
    for (int i = 0; i < executed.size(); i++) {
      int from = executed.get(i).firstExchange();
      int to = i + 1 < executed.size() ? executed.get(i + 1).firstExchange() : exchanges.size();
      String requests = exchanges.subList(Math.min(from, to), to).stream()
          .map(CommandWords::of)
          .collect(Collectors.joining(", "));
      story.add(
          CommandWords.of(executed.get(i).command()) + (requests.isEmpty() ? "" : ": " + requests));
    }
    return story;
  }

  /**
   * Returns whether another sequence failed for the same kind of reason, so that shrinking does not
   * drift to another fault: at the same type of command, with the same type of error.
   */
  boolean isLike(SequenceFailure other) {
    return cause.getClass() == other.cause.getClass() && lastType().equals(other.lastType());
  }

  private String lastType() {
    return executed.isEmpty()
        ? ""
        : executed.get(executed.size() - 1).command().getClass().getName();
  }
}
