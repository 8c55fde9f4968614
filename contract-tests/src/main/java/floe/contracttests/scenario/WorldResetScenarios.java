package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import floe.contracttests.target.TestWorld;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Worlds that are listed, and brought back to their creation. */
@ScenarioTest
@RequiresCapability({
  Capability.WORLDS,
  Capability.GRANTS,
  Capability.CUSTOMERS,
  Capability.CLOCK,
  Capability.SNAPSHOTS
})
final class WorldResetScenarios {
  private static final byte[] CONTENT = {1, 2, 3};

  private final TestContext context;

  WorldResetScenarios(TestContext context) {
    this.context = context;
  }

  private String world() {
    return context.world().organizationId();
  }

  private void reset() {
    assertThat(context.sandbox().send(SandboxOperation.WORLDS_RESET, world()).status())
        .as("status of worlds:reset")
        .isEqualTo(204);
  }

  @Test
  void listsWorldsWithoutTokens() {
    Exchange first = context.sandbox().list(SandboxOperation.WORLDS_LIST, "limit", "1");
    JsonNode found = find(world()).orElseThrow();

    assertThat(found)
        .isEqualTo(context.sandbox().send(SandboxOperation.WORLDS_GET, world()).json());
    assertThat(found.toString()).doesNotContain("polar_");
    assertThat(first.at("/items")).hasSize(1);
    assertThat(first.at("/pagination/total_count").asInt()).isPositive();
    assertThat(first.at("/pagination/max_page")).isEqualTo(first.at("/pagination/total_count"));
  }

  private Optional<JsonNode> find(String organizationId) {
    for (int page = 1; true; page++) {
      Exchange listed = context
          .sandbox()
          .list(SandboxOperation.WORLDS_LIST, "limit", "100", "page", Integer.toString(page));
      for (JsonNode item : listed.at("/items")) {
        if (item.at("/organization/id").asText().equals(organizationId)) {
          return Optional.of(item);
        }
      }
      if (listed.at("/items").isEmpty()) {
        return Optional.empty();
      }
    }
  }

  @Test
  void listsNoDeletedWorld() {
    String deleted = context.inNewWorld().world().organizationId();
    context.sandbox().send(SandboxOperation.WORLDS_DELETE, deleted);

    assertThat(find(deleted)).isEmpty();
  }

  @Test
  void bringsAWorldBackToItsCreation() {
    String file = Upload.completed(context, NewFile.of(CONTENT)).fileId();
    String url = context.files().download(file).text("/download/url");
    Upload begun = Upload.begin(context, NewFile.of(CONTENT));
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, file);
    context.customers().create(CustomersClient.individual("since@shop.example"));
    String token = context
        .sessions()
        .create(JsonNodes.object().put("customer_id", context.world().customer().id()))
        .text("/token");
    Exchange snapshot =
        context.sandbox().send(SandboxOperation.SNAPSHOTS_CREATE, JsonNodes.object(), world());

    reset();

    TestWorld world = context.world();
    assertThat(context.files().list().at("/items")).isEmpty();
    assertThat(context.files().as(world.personalAccessToken()).list().status()).isEqualTo(200);
    assertThat(context.downloadables().list().at("/items")).isEmpty();
    assertThat(context.downloadables().as(world.member().token()).list().status())
        .isEqualTo(200);
    assertThat(context.benefits().get(granted.benefitId()).status()).isEqualTo(404);
    assertThat(context.customers().list().at("/items")).hasSize(1);
    assertThat(context.customers().get(world.customer().id()).text("/email"))
        .isEqualTo(world.customer().email());
    assertThat(context.downloadables().as(token).list().status()).isEqualTo(401);
    assertThat(context.store().get(url).status()).isIn(403, 404);
    assertThat(begun.send(0).status()).isEqualTo(404);
    assertThat(context.sandbox().send(SandboxOperation.SNAPSHOTS_LIST, world()).at("/items"))
        .isEmpty();
    assertThat(context
            .sandbox()
            .send(SandboxOperation.SNAPSHOTS_RESTORE, world(), snapshot.text("/id"))
            .status())
        .isEqualTo(404);
  }

  @Test
  void bringsBackWhomTheWorldHadFromItsCreation() {
    String customer = context.world().customer().id();
    context.customers().update(customer, JsonNodes.object().put("name", "Another"));
    context.customers().delete(customer);

    reset();

    assertThat(context.customers().get(customer).text("/name")).isEqualTo("Customer");
    assertThat(context.downloadables().list().status()).isEqualTo(200);
  }

  @Test
  void returnsTheClockAndBeginsSessionsAnew() {
    context
        .sandbox()
        .send(
            SandboxOperation.CLOCK_SET,
            JsonNodes.parse("{\"now\": \"2100-01-01T00:00:00Z\", \"frozen\": true}"),
            world());
    int expired = context.downloadables().list().status();

    reset();

    Exchange clock = context.sandbox().send(SandboxOperation.CLOCK_GET, world());
    assertThat(expired).isEqualTo(401);
    assertThat(clock.at("/frozen").asBoolean()).isFalse();
    assertThat(clock.at("/offset_seconds").asLong()).isZero();
    assertThat(context.downloadables().list().status()).isEqualTo(200);
  }

  @Test
  @RequiresCapability({Capability.FAULTS, Capability.RATE_LIMITS, Capability.REQUEST_JOURNAL})
  void forgetsFaultsLimitAndJournal() {
    new FaultRuleClient(context).add("files:delete", "{'delay': 'PT1S'}");
    context
        .sandbox()
        .send(
            SandboxOperation.RATE_LIMIT_SET,
            JsonNodes.object().put("requests", 1).put("period", "PT1H"),
            world());
    context.files().list();

    reset();

    assertThat(new FaultRuleClient(context).list()).isEmpty();
    assertThat(context
            .sandbox()
            .send(SandboxOperation.RATE_LIMIT_GET, world())
            .at("/limit")
            .isNull())
        .isTrue();
    assertThat(context.sandbox().send(SandboxOperation.REQUESTS_LIST, world()).at("/items"))
        .isEmpty();
    assertThat(context.files().list().status()).isEqualTo(200);
  }

  @Test
  @RequiresCapability(Capability.FIXTURES)
  void bringsFixturesBack() {
    ObjectNode create = JsonNodes.object();
    create.set("fixtures", JsonNodes.parse("""
        {"files": [{"key": "f", "size": 5, "count": 2}],
         "benefits": [{"key": "b"}], "grants": [{"benefit": "b", "to": "customer"}]}"""));
    Exchange created = context.sandbox().send(SandboxOperation.WORLDS_CREATE, create);
    TestContext there =
        TestContext.in(context.target(), TestWorld.of(created.json()), context.listener());
    String deleted = created.text("/fixtures/files/0/id");
    Exchange downloadables = there.downloadables().list();
    Exchange files = there.files().list();
    there.files().delete(deleted);
    there
        .files()
        .update(created.text("/fixtures/files/1/id"), JsonNodes.object().put("name", "other.bin"));

    there.sandbox().send(SandboxOperation.WORLDS_RESET, there.world().organizationId());

    String url = there.files().download(deleted).text("/download/url");
    assertThat(there.files().list().json()).isEqualTo(files.json());
    assertThat(there.downloadables().list().text("/items/1/id"))
        .isEqualTo(downloadables.text("/items/1/id"));
    assertThat(there.store().get(url).body()).hasSize(5);
  }

  @Test
  void resetsAgainAndAgain() {
    for (int i = 0; i < 3; i++) {
      Upload.completed(context, NewFile.of(CONTENT));
      reset();
    }

    assertThat(context.files().list().at("/items")).isEmpty();
  }

  @Test
  void resetsNoOtherWorld() {
    TestContext other = context.inNewWorld();
    String file = Upload.completed(other, NewFile.of(CONTENT)).fileId();

    reset();

    assertThat(other.files().list().text("/items/0/id")).isEqualTo(file);
  }

  @Test
  void resetsNoWorldThatThereIsNot() {
    String deleted = context.inNewWorld().world().organizationId();
    context.sandbox().send(SandboxOperation.WORLDS_DELETE, deleted);

    assertThat(context.sandbox().send(SandboxOperation.WORLDS_RESET, deleted).status())
        .isEqualTo(404);
    assertThat(context
            .sandbox()
            .send(SandboxOperation.WORLDS_RESET, UUID.randomUUID().toString())
            .status())
        .isEqualTo(404);
    assertThat(
            ReportedFaults.locations(context.sandbox().send(SandboxOperation.WORLDS_RESET, "none")))
        .containsExactly("path.organization_id");
  }
}
