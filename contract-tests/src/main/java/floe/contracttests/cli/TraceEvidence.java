package floe.contracttests.cli;

import floe.contracttests.client.Exchange;
import floe.contracttests.finding.CheckTrace;
import floe.contracttests.finding.CurlScript;
import floe.contracttests.finding.Finding;
import floe.contracttests.finding.Finding.CheckName;
import floe.contracttests.finding.FindingCollector;
import floe.contracttests.finding.Problem;
import floe.contracttests.target.TestWorld;
import java.util.List;
import java.util.Map;

/** Makes an example from the exchanges of a check. */
record TraceEvidence(CheckTrace trace, Worlds worlds) implements FindingCollector.Evidence {
  private static final long BYTES_PER_REQUEST = 1_000;

  /**
   * How tokens are written in curl commands.
   *
   * @param areMade whether worlds are made by the commands; otherwise tokens were given
   * @param given the variables of the given tokens
   */
  record Worlds(boolean areMade, Map<String, String> given) {
    static final Worlds NONE = new Worlds(false, Map.of());
  }

  @Override
  public long size(Problem problem) {
    List<Exchange> story = trace.story(problem.exchange());
    long bytes = story.stream()
        .mapToLong(exchange ->
            exchange.request().body().length + exchange.request().target().length())
        .sum();
    return story.size() * BYTES_PER_REQUEST + bytes;
  }

  @Override
  public Finding.Example example(CheckName check, Problem problem) {
    List<Exchange> story = trace.story(problem.exchange());
    List<Map<String, String>> secrets =
        worlds.areMade() ? trace.worlds().stream().map(TestWorld::secrets).toList() : List.of();
    return new Finding.Example(
        check,
        problem,
        story.stream().map(TraceEvidence::words).toList(),
        CurlScript.of(story, secrets, worlds.given(), Map.of()));
  }

  private static String words(Exchange exchange) {
    return exchange.request() + " → "
        + (exchange.status() == 0 ? "no answer" : Integer.toString(exchange.status()));
  }
}
