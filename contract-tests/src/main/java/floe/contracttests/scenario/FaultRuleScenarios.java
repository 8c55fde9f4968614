package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.FAULTS_CLEAR;
import static floe.contracttests.client.SandboxOperation.FAULTS_CREATE;
import static floe.contracttests.client.SandboxOperation.FAULTS_DELETE;
import static floe.contracttests.client.SandboxOperation.FAULTS_LIST;
import static floe.contracttests.client.SandboxOperation.WORLDS_DELETE;
import static floe.contracttests.scenario.FaultRuleClient.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawConnection;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fault rules: which one fires, how often, for whom, and how they are kept. */
@ScenarioTest
@RequiresCapability({Capability.FAULTS, Capability.WORLDS})
final class FaultRuleScenarios {
  private static final String FILES = "/v1/files/";
  private static final String BUSY = "{'status': 503}";

  private final TestContext context;
  private final FaultRuleClient faults;

  FaultRuleScenarios(TestContext context) {
    this.context = context;
    this.faults = new FaultRuleClient(context);
  }

  private List<Integer> statuses(int requests) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      statuses.add(faults.get(FILES).status());
    }
    return statuses;
  }

  private Exchange refused(String rule) {
    JsonNode body = JsonNodes.parse(rule.replace('\'', '"'));
    return context.sandbox().send(FAULTS_CREATE, body, context.world().organizationId());
  }

  @Test
  void skipsAndFiresAsOftenAsToldAndAccountsForIt() {
    faults.add(rule("files:list", BUSY).put("skip", 1).put("times", 2));

    assertThat(statuses(5)).containsExactly(200, 503, 503, 200, 200);
    assertThat(faults.list().get(0))
        .isEqualTo(JsonNodes.parse("""
            {"id": "%s", "on": "files:list", "part": null, "file_id": null, "skip": 1, "times": 2,
             "probability": null, "seed": null, "effect": {"status": 503},
             "fired": 2, "left": 0, "completed": true}""".formatted(faults.list().get(0).path("id").asText())));
  }

  @Test
  void countsRequestsThatComeAtTheSameTime() {
    faults.add(rule("files:list", BUSY).put("skip", 7).put("times", 20));
    faults.add(rule("files:list", "{'status': 500}").put("probability", 1).put("skip", 3));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<List<Integer>>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(CompletableFuture.supplyAsync(() -> statuses(5), threads));
      }

      List<Integer> statuses =
          running.stream().flatMap(answers -> answers.join().stream()).toList();

      assertThat(statuses).hasSize(40);
      assertThat(Collections.frequency(statuses, 503)).isEqualTo(20);
      assertThat(Collections.frequency(statuses, 200)).isEqualTo(3);
      assertThat(faults.fired()).containsExactly(20, 17);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void letsFirstRuleThatIsDueFire() {
    faults.add(rule("files:list", "{'status': 500}").put("skip", 1));
    faults.add(rule("files:list", BUSY).put("times", 2));

    assertThat(statuses(4)).containsExactly(503, 500, 503, 200);
    assertThat(faults.fired()).containsExactly(1, 2);
  }

  @Test
  void firesInTheSameSequenceForTheSameSeed() {
    ObjectNode likely = rule("files:list", BUSY).put("probability", 0.5).put("seed", 11);
    faults.add(likely);
    List<Integer> first = statuses(12);
    context.steering().faults().clear();
    faults.add(likely);

    List<Integer> second = statuses(12);

    assertThat(second).isEqualTo(first).contains(200, 503);
  }

  @Test
  void listsRulesThatNeverFired() {
    faults.add("files:list", BUSY);
    String unfired = faults.add("files:create", BUSY);
    statuses(1);

    List<JsonNode> rules = faults.list("unfired", "true");

    assertThat(rules).extracting(rule -> rule.path("id").asText()).containsExactly(unfired);
  }

  @Test
  void removesOneRuleOrAll() {
    String world = context.world().organizationId();
    String first = faults.add("files:list", BUSY);
    faults.add("files:list", "{'status': 500}");

    assertThat(context.sandbox().send(FAULTS_DELETE, world, first).status()).isEqualTo(204);
    assertThat(context.sandbox().send(FAULTS_DELETE, world, first).status()).isEqualTo(404);
    assertThat(statuses(1)).containsExactly(500);
    assertThat(context.sandbox().send(FAULTS_CLEAR, world).status()).isEqualTo(204);
    assertThat(faults.list()).isEmpty();
  }

  @Test
  void leavesOtherWorldsAlone() {
    TestContext other = context.inNewWorld();
    String rule = faults.add("files:list", BUSY);
    String otherWorld = other.world().organizationId();

    assertThat(other.files().list().status()).isEqualTo(200);
    assertThat(new FaultRuleClient(other).list()).isEmpty();
    assertThat(other.sandbox().send(FAULTS_DELETE, otherWorld, rule).status()).isEqualTo(404);
    assertThat(faults.fired()).containsExactly(0);
    assertThat(statuses(1)).containsExactly(503);
  }

  @Test
  void hitsPersonalTokenOfTheWorldToo() {
    faults.add("files:list", BUSY);
    Map<String, String> headers = faults.headers();
    headers.put("Authorization", "Bearer " + context.world().personalAccessToken());
    int status =
        RawConnection.exchange("GET", faults.url(FILES), headers, new byte[0]).status();

    assertThat(status).isEqualTo(503);
  }

  @Test
  void countsNoRequestWithoutValidToken() {
    faults.add("files:list", BUSY);

    assertThat(context.api().anonymous().send("GET", FILES).status()).isEqualTo(401);
    assertThat(faults.fired()).containsExactly(0);
  }

  @Test
  void endsWithItsWorld() {
    TestContext other = context.inNewWorld();
    String world = other.world().organizationId();
    new FaultRuleClient(other).add("files:list", BUSY);

    other.sandbox().send(WORLDS_DELETE, world);

    assertThat(other.sandbox().query(FAULTS_LIST, world).status()).isEqualTo(404);
  }

  @Test
  void knowsNoOtherWorlds() {
    String unknown = UUID.randomUUID().toString();

    assertThat(context
            .sandbox()
            .send(FAULTS_CREATE, rule("files:list", BUSY), unknown)
            .status())
        .isEqualTo(404);
    assertThat(context.sandbox().query(FAULTS_LIST, unknown).status()).isEqualTo(404);
    assertThat(context.sandbox().send(FAULTS_CLEAR, unknown).status()).isEqualTo(404);
    assertThat(context.sandbox().send(FAULTS_DELETE, unknown, unknown).status()).isEqualTo(404);
    assertThat(ReportedFaults.locations(
            context.sandbox().query(FAULTS_LIST, "none", "unfired", "perhaps")))
        .containsExactlyInAnyOrder("path.organization_id", "query.unfired");
    assertThat(ReportedFaults.locations(context.sandbox().send(FAULTS_CLEAR, "none")))
        .containsExactly("path.organization_id");
    assertThat(ReportedFaults.locations(
            context.sandbox().send(FAULTS_DELETE, context.world().organizationId(), "none")))
        .containsExactly("path.id");
  }

  @Test
  void refusesMoreRulesThanHundred() {
    for (int i = 0; i < 100; i++) {
      faults.add("files:list", BUSY);
    }

    Exchange refused = context
        .sandbox()
        .send(FAULTS_CREATE, rule("files:list", BUSY), context.world().organizationId());

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.messages(refused)).contains("100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'on': 'files:burn', 'effect': {'delay': 'PT1S'}} | body.on | store:upload_part",
        "{'on': 'worlds:create', 'effect': {'delay': 'PT1S'}} | body.on | files:create",
        "{'on': 'files:list', 'effect': {}} | body.effect | exactly one",
        "{'on': 'files:list', 'effect': {'status': 500, 'delay': 'PT1S'}} | body.effect | status, delay",
        "{'on': 'files:list', 'effect': {'delay': 'PT5M1S'}} | body.effect.delay | 5 minutes",
        "{'on': 'files:list', 'effect': {'status': 600}} | body.effect.status | 599",
        "{'on': 'files:list', 'effect': {'corrupt_byte': 1}} | body.effect.corrupt_byte | files:list",
        "{'on': 'files:list', 'times': 0, 'effect': {'status': 500}} | body.times | 1",
        "{'on': 'files:list', 'probability': 1.5, 'effect': {'status': 500}} | body.probability | 1",
        "{'on': 'store:upload_part', 'part': 10001, 'effect': {'status': 500}} | body.part | 10000",
        "{'on': 'store:complete', 'effect': {'status': 404}} | body.effect.status | 500 or 503"
      })
  void refusesRulesThatMakeNoSenseAndNamesTheLimit(String rule, String place, String limit) {
    Exchange refused = refused(rule);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.locations(refused)).containsExactly(place);
    assertThat(ReportedFaults.messages(refused)).contains(limit);
  }
}
