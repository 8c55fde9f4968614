package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.Set;

/**
 * Sends requests in another world, one of which is refused, and reads the last two in the journal.
 */
public record ReadJournal() implements Command {
  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS, Capability.REQUEST_JOURNAL, Capability.REQUEST_IDS);
  }

  @Override
  public void run(StateMachineRun run) {
    TestContext other = run.elsewhere("journal");
    String world = other.world().organizationId();
    ExchangeAssertions.assertStatus(200, other.files().list());
    String last = ExchangeAssertions.assertStatus(
            200, other.sandbox().send(SandboxOperation.REQUESTS_LIST, world))
        .at("/last_id")
        .asText();
    List<Exchange> sent =
        List.of(other.files().list(), other.files().download(SendUnusualRequest.UNKNOWN_ID));
    Exchange journal = ExchangeAssertions.assertStatus(
        200, other.sandbox().query(SandboxOperation.REQUESTS_LIST, world, "after", last));
    ExchangeAssertions.assertThat(
        journal.at("/items").size() == sent.size(), journal, "it does not show both requests");
    check(sent.get(0), journal, 0, "files:list");
    check(sent.get(1), journal, 1, "files:download");
    Exchange refused = ExchangeAssertions.assertStatus(
        200,
        other
            .sandbox()
            .query(SandboxOperation.REQUESTS_LIST, world, "after", last, "refused", "true"));
    ExchangeAssertions.assertThat(
        refused.at("/items").size() == 1, refused, "it does not show the refused request alone");
  }

  private static void check(Exchange sent, Exchange journal, int index, String operation) {
    JsonNode entry = journal.at("/items/" + index);
    boolean same = entry.path("operation").asText().equals(operation)
        && entry.path("request_id").asText().equals(sent.header("X-Request-Id").orElse(""))
        && entry.path("status").asInt() == sent.status()
        && entry.path("refusal").isNull() == (sent.status() == 200);
    ExchangeAssertions.assertThat(same, journal, "entry %d is not %s".formatted(index, sent));
  }
}
