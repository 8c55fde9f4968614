package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.CLOCK_GET;
import static floe.contracttests.client.SandboxOperation.CLOCK_RESET;
import static floe.contracttests.client.SandboxOperation.CLOCK_SET;
import static floe.contracttests.client.SandboxOperation.WORLDS_DELETE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of a world: how it is shown, set and reset. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.CLOCK})
final class ClockScenarios {
  private static final int THREADS = 8;
  private static final String LATER = "2100-02-03T04:05:06.789012Z";

  private final TestContext context;

  ClockScenarios(TestContext context) {
    this.context = context;
  }

  private String world() {
    return context.world().organizationId();
  }

  private Exchange freezeAt(String time) {
    Exchange frozen = context
        .sandbox()
        .send(CLOCK_SET, JsonNodes.object().put("now", time).put("frozen", true), world());
    assertThat(frozen.status()).isEqualTo(200);
    return frozen;
  }

  private static Instant now(Exchange clock) {
    return Instant.parse(clock.text("/now"));
  }

  @Test
  void showsTheMachinesTimeAtFirst() {
    Exchange clock = context.sandbox().send(CLOCK_GET, world());

    assertThat(clock.status()).isEqualTo(200);
    assertThat(clock.at("/frozen").asBoolean()).isFalse();
    assertThat(clock.at("/offset_seconds").asLong()).isZero();
  }

  @Test
  void runsOnFromTheTimeItWasSetTo() {
    Exchange set = context.sandbox().send(CLOCK_SET, JsonNodes.object().put("now", LATER), world());
    Exchange advanced =
        context.sandbox().send(CLOCK_SET, JsonNodes.object().put("advance", "P1DT1H"), world());
    Exchange read = context.sandbox().send(CLOCK_GET, world());

    assertThat(now(set)).isEqualTo(LATER);
    assertThat(now(advanced)).isBetween("2100-02-04T05:05:06.789012Z", "2100-02-04T05:10:00Z");
    assertThat(now(read)).isAfter(now(advanced));
    assertThat(read.at("/offset_seconds")).isEqualTo(advanced.at("/offset_seconds"));
  }

  @Test
  void showsTheSameTimeTwiceWhileFrozenAlsoAfterItWasMoved() {
    Exchange frozen =
        context.sandbox().send(CLOCK_SET, JsonNodes.object().put("frozen", true), world());
    Exchange again = context.sandbox().send(CLOCK_GET, world());
    Exchange moved =
        context.sandbox().send(CLOCK_SET, JsonNodes.object().put("advance", "PT1H"), world());

    assertThat(now(again)).isEqualTo(now(frozen));
    assertThat(now(moved)).isEqualTo(now(frozen).plus(Duration.ofHours(1)));
    assertThat(moved.at("/frozen").asBoolean()).isTrue();
    assertThat(now(context.sandbox().send(CLOCK_GET, world()))).isEqualTo(now(moved));
  }

  @Test
  void addsUpWhatIsAdvancedAtTheSameTime() throws Exception {
    freezeAt(LATER);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Exchange>> advanced = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        TestContext same = TestContext.in(context.target(), context.world(), context.listener());
        advanced.add(threads.submit(() ->
            same.sandbox().send(CLOCK_SET, JsonNodes.object().put("advance", "PT1H"), world())));
      }
      for (Future<Exchange> each : advanced) {
        assertThat(each.get().status()).isEqualTo(200);
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(now(context.sandbox().send(CLOCK_GET, world())))
        .isEqualTo(Instant.parse(LATER).plus(Duration.ofHours(THREADS)));
  }

  @Test
  void goesOnFromWhereItWasFrozen() {
    freezeAt(LATER);

    Exchange running =
        context.sandbox().send(CLOCK_SET, JsonNodes.object().put("frozen", false), world());

    assertThat(now(running)).isEqualTo(LATER);
    assertThat(now(context.sandbox().send(CLOCK_GET, world()))).isAfter(LATER);
  }

  @Test
  void refusesToGoBackAndNamesTheTimeItShows() {
    freezeAt(LATER);

    Exchange refused = context
        .sandbox()
        .send(CLOCK_SET, JsonNodes.object().put("now", "2100-02-03T04:05:06.789011Z"), world());

    assertThat(ReportedFaults.locations(refused)).containsExactly("body.now");
    assertThat(refused.text("/detail/0/msg")).contains(LATER);
    assertThat(now(context.sandbox().send(CLOCK_GET, world()))).isEqualTo(LATER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|body",
        "{\"advance\": \"PT1H\", \"now\": \"2100-01-01T00:00:00Z\"}|body.advance body.now",
        "{\"advance\": \"PT1H\", \"frozen\": true}|body.advance body.frozen",
        "{\"advance\": \"PT0S\"}|body.advance",
        "{\"advance\": \"-PT1H\"}|body.advance",
        "{\"advance\": \"PT-1H\"}|body.advance",
        "{\"advance\": \"P\"}|body.advance",
        "{\"advance\": \"P1DT\"}|body.advance",
        "{\"advance\": \"1h\"}|body.advance",
        "{\"advance\": \"P9000Y\"}|body.advance",
        "{\"advance\": \"P999999999W\"}|body.advance",
        "{\"advance\": 3600}|body.advance",
        "{\"now\": \"9999-01-01T00:00:00.000001Z\"}|body.now",
        "{\"now\": \"2000-01-01T00:00:00Z\"}|body.now",
        "{\"now\": \"2100-01-01\"}|body.now",
        "{\"now\": \"tomorrow\"}|body.now",
        "{\"now\": \"2100-06-30T23:59:60Z\"}|body.now",
        "{\"now\": 4102444800}|body.now",
        "{\"frozen\": \"true\"}|body.frozen",
        "{\"frozen\": null}|body.frozen"
      })
  void refusesWhatIsNoTimeToGoTo(String body, String places) {
    Exchange refused = context.sandbox().send(CLOCK_SET, JsonNodes.parse(body), world());

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.locations(refused)).containsExactlyInAnyOrder(places.split(" "));
    assertThat(context.sandbox().send(CLOCK_GET, world()).at("/offset_seconds").asLong())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9999-01-01T00:00:00Z", "2100-02-03T09:50:06+05:45", "2100-02-03t04:05:06.1234567z"
      })
  void takesTimesInAnyFormOfRfc3339(String time) {
    Exchange set = context.sandbox().send(CLOCK_SET, JsonNodes.object().put("now", time), world());

    assertThat(set.status()).as(set.bodyText()).isEqualTo(200);
  }

  @Test
  void knowsNoOtherWorlds() {
    String unknown = UUID.randomUUID().toString();
    ObjectNode frozen = JsonNodes.object().put("frozen", true);

    assertThat(context.sandbox().send(CLOCK_GET, unknown).status()).isEqualTo(404);
    assertThat(context.sandbox().send(CLOCK_SET, frozen, unknown).status()).isEqualTo(404);
    assertThat(context.sandbox().send(CLOCK_RESET, unknown).status()).isEqualTo(404);
    assertThat(ReportedFaults.locations(context.sandbox().send(CLOCK_RESET, "none")))
        .containsExactly("path.organization_id");
  }

  @Test
  void isForgottenWithItsWorld() {
    freezeAt(LATER);

    assertThat(context.sandbox().send(WORLDS_DELETE, world()).status()).isEqualTo(204);

    assertThat(context.sandbox().send(CLOCK_GET, world()).status()).isEqualTo(404);
  }
}
