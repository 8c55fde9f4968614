package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import floe.contracttests.target.Scopes;
import floe.contracttests.target.TestWorld;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The control API: worlds, grants, file flags, health. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.GRANTS, Capability.FILE_FLAGS})
final class WorldScenarios {
  private final TestContext context;

  WorldScenarios(TestContext context) {
    this.context = context;
  }

  @Test
  void createsWorldWithoutBody() {
    Exchange withoutBody = context.sandbox().api().send("POST", "/sandbox/worlds", new byte[0]);
    Exchange withName =
        context.sandbox().createWorld(JsonNodes.object().put("name", "Nordlys & Söner"));

    assertThat(List.of(withoutBody.status(), withName.status())).containsOnly(201);
    assertThat(withName.text("/organization/name")).isEqualTo("Nordlys & Söner");
    assertThat(withName.text("/organization/slug")).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(withName.text("/api_url")).isEqualTo(context.target().apiUrl().toString());
  }

  @Test
  void givesEveryScopeUnlessAskedForSome() {
    TestWorld all =
        TestWorld.of(context.sandbox().createWorld(JsonNodes.object()).json());
    ObjectNode none = JsonNodes.object();
    none.putArray("scopes");
    TestWorld poor = TestWorld.of(context.sandbox().createWorld(none).json());

    assertThat(context.sandbox().getWorld(all.organizationId()).at("/scopes"))
        .hasSize(Scopes.ALL.size());
    assertThat(context.sandbox().getWorld(poor.organizationId()).at("/scopes")).isEmpty();
  }

  @Test
  void answersWorldWithoutTokens() {
    Exchange got = context.sandbox().getWorld(context.world().organizationId());

    assertThat(got.status()).isEqualTo(200);
    assertThat(got.text("/organization/id")).isEqualTo(context.world().organizationId());
    assertThat(got.text("/customer/id")).isEqualTo(context.world().customer().id());
    assertThat(got.at("/scopes")).hasSize(Scopes.ALL.size());
    assertThat(got.bodyText()).doesNotContain("polar_");
  }

  @Test
  void deletesWorldWithItsContents() {
    Upload upload = Upload.completed(context, NewFile.image("product_media", new byte[] {1}));
    String publicUrl = context.files().list("ids", upload.fileId()).text("/items/0/public_url");
    Upload granted = Upload.completed(context, NewFile.of(new byte[] {1}));
    GrantedBenefit.byCustomer(context, granted.fileId());
    Upload.begin(context, NewFile.of(new byte[] {1}));
    TestWorld world = context.world();

    Exchange deleted = context.sandbox().deleteWorld(world.organizationId());

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(context.files().list().status()).isEqualTo(401);
    assertThat(context.files().as(world.personalAccessToken()).list().status()).isEqualTo(401);
    assertThat(context.downloadables().list().status()).isEqualTo(401);
    assertThat(context.sandbox().getWorld(world.organizationId()).status()).isEqualTo(404);
    assertThat(context.sandbox().deleteWorld(world.organizationId()).status()).isEqualTo(404);
    assertThat(context.store().get(publicUrl).status()).isIn(403, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"\"}",
        "{\"name\": 7}",
        "{\"scopes\": [\"files:admin\"]}",
        "{\"scopes\": \"all\"}"
      })
  void refusesInvalidWorlds(String body) {
    Exchange refused = context.sandbox().createWorld(JsonNodes.parse(body));

    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void grantsSameBenefitOnlyOnce() {
    String file = Upload.completed(context, NewFile.of(new byte[] {1})).fileId();
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, file);

    context.sandbox().grant(context.world().customer().id(), granted.benefitId());

    assertThat(context.downloadables().list().at("/pagination/total_count").asInt())
        .isEqualTo(1);
  }

  @Test
  void refusesGrantsWithUnknownIds() {
    String file = Upload.completed(context, NewFile.of(new byte[] {1})).fileId();
    String benefit = context.benefits().create(BenefitsClient.of(List.of(file))).text("/id");
    String unknown = UUID.randomUUID().toString();
    TestContext other = context.inNewWorld();

    Exchange noCustomer = context.sandbox().grant(unknown, benefit);
    Exchange noBenefit = context.sandbox().grant(context.world().customer().id(), unknown);
    Exchange foreign = context.sandbox().grant(other.world().customer().id(), benefit);
    Exchange noMember = context
        .sandbox()
        .grant(JsonNodes.object()
            .put("customer_id", context.world().customer().id())
            .put("benefit_id", benefit)
            .put("member_id", unknown));

    assertThat(ReportedFaults.locations(noCustomer)).containsExactly("body.customer_id");
    assertThat(ReportedFaults.locations(noBenefit)).containsExactly("body.benefit_id");
    assertThat(ReportedFaults.locations(foreign)).containsExactly("body.benefit_id");
    assertThat(ReportedFaults.locations(noMember)).containsExactly("body.member_id");
    assertThat(ReportedFaults.of(context.sandbox().grant(JsonNodes.object())))
        .containsExactlyInAnyOrder("missing body.customer_id", "missing body.benefit_id");
  }

  @Test
  void answersUnknownGrantsAndFilesWith404() {
    String unknown = UUID.randomUUID().toString();

    assertThat(context.sandbox().revoke(unknown).status()).isEqualTo(404);
    assertThat(context.sandbox().updateFile(unknown, JsonNodes.object()).status())
        .isEqualTo(404);
    assertThat(ReportedFaults.locations(context.sandbox().revoke("none")))
        .containsExactly("path.id");
    assertThat(ReportedFaults.locations(context.sandbox().getWorld("none")))
        .containsExactly("path.organization_id");
    assertThat(ReportedFaults.of(
            context.sandbox().updateFile("none", JsonNodes.object().put("is_enabled", "yes"))))
        .containsExactlyInAnyOrder("uuid_parsing path.id", "bool_type body.is_enabled");
  }

  @Test
  void answersHealth() {
    Exchange health = context.sandbox().health();

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text("/status")).isEqualTo("ok");
  }

  @Test
  void routesControlApiLikePublicApi() {
    assertThat(context.sandbox().api().send("GET", "/sandbox/nothing").status()).isEqualTo(404);
    assertThat(context.sandbox().api().send("GET", "/sandbox/grants").status()).isEqualTo(405);
    assertThat(context.sandbox().api().send("DELETE", "/health").status()).isEqualTo(405);
  }
}
