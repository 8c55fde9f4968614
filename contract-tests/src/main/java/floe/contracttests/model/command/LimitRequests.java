package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.util.Set;

/** Limits the requests of another world, goes over the limit and lifts it. */
public record LimitRequests() implements Command {
  private static final int HOUR_SECONDS = 3600;

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS, Capability.RATE_LIMITS);
  }

  @Override
  public void run(StateMachineRun run) {
    TestContext other = run.elsewhere("rate limit");
    String world = other.world().organizationId();
    ExchangeAssertions.assertStatus(
        200,
        other
            .sandbox()
            .send(
                SandboxOperation.RATE_LIMIT_SET,
                JsonNodes.object().put("requests", 1).put("period", "PT1H"),
                world));
    ExchangeAssertions.assertStatus(200, other.files().list());
    Exchange refused = ExchangeAssertions.assertStatus(429, other.files().list());
    int seconds = refused.header("Retry-After").map(Integer::valueOf).orElse(0);
    ExchangeAssertions.assertThat(
        seconds >= 1 && seconds <= HOUR_SECONDS, refused, "Retry-After is " + seconds);
    Exchange limit = ExchangeAssertions.assertStatus(
        200, other.sandbox().send(SandboxOperation.RATE_LIMIT_GET, world));
    ExchangeAssertions.assertThat(
        limit.at("/tokens").size() == 1 && limit.at("/tokens/0/left").asInt(-1) == 0,
        limit,
        "it does not show that no request is left");
    ExchangeAssertions.assertStatus(
        204, other.sandbox().send(SandboxOperation.RATE_LIMIT_DELETE, world));
    ExchangeAssertions.assertStatus(200, other.files().list());
  }
}
