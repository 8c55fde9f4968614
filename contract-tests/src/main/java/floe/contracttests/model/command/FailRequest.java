package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.util.Set;

/** Has another world fail one request, and counts that it did. */
public record FailRequest() implements Command {
  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS, Capability.FAULTS);
  }

  @Override
  public void run(StateMachineRun run) {
    TestContext other = run.elsewhere("fault rule");
    String world = other.world().organizationId();
    ObjectNode rule = JsonNodes.object().put("on", "files:list").put("skip", 1).put("times", 1);
    rule.putObject("effect").put("status", 429).put("retry_after", 7);
    Exchange added = ExchangeAssertions.assertStatus(
        201, other.sandbox().send(SandboxOperation.FAULTS_CREATE, rule, world));
    checkCount(other, 0);
    ExchangeAssertions.assertStatus(200, other.files().list());
    ExchangeAssertions.assertStatus(429, other.files().list());
    ExchangeAssertions.assertStatus(200, other.files().list());
    checkCount(other, 1);
    ExchangeAssertions.assertStatus(
        204, other.sandbox().send(SandboxOperation.FAULTS_DELETE, world, added.text("/id")));
  }

  private static void checkCount(TestContext context, int fired) {
    Exchange listed = ExchangeAssertions.assertStatus(
        200,
        context.sandbox().send(SandboxOperation.FAULTS_LIST, context.world().organizationId()));
    boolean counted = listed.at("/items").size() == 1
        && listed.at("/items/0/fired").asInt(-1) == fired
        && listed.at("/items/0/left").asInt(-1) == 1 - fired
        && listed.at("/items/0/completed").asBoolean() == (fired == 1);
    ExchangeAssertions.assertThat(
        counted, listed, "the rule does not show that it fired %d times".formatted(fired));
  }
}
