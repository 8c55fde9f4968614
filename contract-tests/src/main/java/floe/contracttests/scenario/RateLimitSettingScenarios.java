package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations {@code rate-limit:get}, {@code rate-limit:set} and {@code rate-limit:delete}. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.RATE_LIMITS})
final class RateLimitSettingScenarios {
  private static final String LONG = "PT1H";

  private final TestContext context;
  private final String world;

  RateLimitSettingScenarios(TestContext context) {
    this.context = context;
    this.world = context.world().organizationId();
  }

  @Test
  void limitsNobodyUnlessAskedTo() {
    Exchange limit = context.sandbox().send(SandboxOperation.RATE_LIMIT_GET, world);

    assertThat(limit.status()).isEqualTo(200);
    assertThat(limit.at("/limit").isNull()).isTrue();
    assertThat(limit.at("/tokens")).isEmpty();
  }

  @Test
  void showsWhatIsLeft() {
    Exchange set = context
        .sandbox()
        .send(
            SandboxOperation.RATE_LIMIT_SET,
            JsonNodes.object().put("requests", 3).put("period", "PT60S"),
            world);
    context.files().list();
    context.files().list();
    context.downloadables().list();

    Exchange limit = context.sandbox().send(SandboxOperation.RATE_LIMIT_GET, world);

    assertThat(set.status()).isEqualTo(200);
    assertThat(limit.text("/limit/requests")).isEqualTo("3");
    assertThat(Duration.parse(limit.text("/limit/period"))).isEqualTo(Duration.ofMinutes(1));
    assertThat(limit.at("/tokens").findValuesAsText("left")).containsExactly("1", "2");
    assertThat(limit.at("/tokens").findValuesAsText("token"))
        .containsExactly(
            masked(context.world().accessToken()),
            masked(context.world().customer().token()));
    assertThat(Instant.parse(limit.text("/tokens/0/resets_at")))
        .isBetween(Instant.now(), Instant.now().plusSeconds(60));
    assertThat(limit.bodyText())
        .doesNotContain(
            context.world().accessToken(), context.world().customer().token());
  }

  private static String masked(String token) {
    return token.substring(0, "polar_xyz_".length()) + "***" + token.substring(token.length() - 4);
  }

  @Test
  void hasTheLimitOfTheHostedSandbox() {
    Exchange set =
        context.sandbox().send(SandboxOperation.RATE_LIMIT_SET, TextNode.valueOf("hosted"), world);
    List<Integer> statuses =
        IntStream.range(0, 101).mapToObj(i -> context.files().list().status()).toList();

    assertThat(set.text("/limit")).isEqualTo("hosted");
    assertThat(statuses.subList(0, 100)).containsOnly(200);
    assertThat(statuses.get(100)).isEqualTo(429);
  }

  @Test
  void beginsToCountAnewWhenItIsSet() {
    context
        .sandbox()
        .send(
            SandboxOperation.RATE_LIMIT_SET,
            JsonNodes.object().put("requests", 1).put("period", LONG),
            world);
    context.files().list();

    context
        .sandbox()
        .send(
            SandboxOperation.RATE_LIMIT_SET,
            JsonNodes.object().put("requests", 1).put("period", LONG),
            world);

    assertThat(context.files().list().status()).isEqualTo(200);
  }

  @Test
  void canBeLifted() {
    context
        .sandbox()
        .send(
            SandboxOperation.RATE_LIMIT_SET,
            JsonNodes.object().put("requests", 1).put("period", LONG),
            world);
    context.files().list();
    Exchange refused = context.files().list();

    Exchange lifted = context.sandbox().send(SandboxOperation.RATE_LIMIT_DELETE, world);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(lifted.status()).isEqualTo(204);
    assertThat(context.files().list().status()).isEqualTo(200);
    assertThat(context.sandbox().send(SandboxOperation.RATE_LIMIT_DELETE, world).status())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"requests\": 0, \"period\": \"PT1M\"}",
        "{\"requests\": 5, \"period\": \"a minute\"}",
        "{\"requests\": 5, \"period\": \"PT0S\"}",
        "{\"requests\": 5, \"period\": \"P2D\"}",
        "{\"requests\": 5, \"period\": \"P1M\"}",
        "{\"requests\": 5}",
        "\"unlimited\"",
        "5",
        "null"
      })
  void refusesLimitsThatAreNone(String setting) {
    Exchange refused =
        context.sandbox().send(SandboxOperation.RATE_LIMIT_SET, JsonNodes.parse(setting), world);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(context
            .sandbox()
            .send(SandboxOperation.RATE_LIMIT_GET, world)
            .at("/limit")
            .isNull())
        .isTrue();
  }

  @Test
  void knowsNoOtherWorlds() {
    String unknown = UUID.randomUUID().toString();

    assertThat(context.sandbox().send(SandboxOperation.RATE_LIMIT_GET, unknown).status())
        .isEqualTo(404);
    assertThat(context
            .sandbox()
            .send(
                SandboxOperation.RATE_LIMIT_SET,
                JsonNodes.object().put("requests", 1).put("period", LONG),
                unknown)
            .status())
        .isEqualTo(404);
    assertThat(
            context.sandbox().send(SandboxOperation.RATE_LIMIT_DELETE, unknown).status())
        .isEqualTo(404);
  }
}
