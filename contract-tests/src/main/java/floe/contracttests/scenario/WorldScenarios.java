package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.GRANTS_CREATE;
import static floe.contracttests.client.SandboxOperation.GRANTS_REVOKE;
import static floe.contracttests.client.SandboxOperation.SANDBOX_FILES_UPDATE;
import static floe.contracttests.client.SandboxOperation.WORLDS_CREATE;
import static floe.contracttests.client.SandboxOperation.WORLDS_DELETE;
import static floe.contracttests.client.SandboxOperation.WORLDS_GET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawSandboxClient;
import floe.contracttests.client.SandboxOperation;
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
import org.junit.jupiter.params.provider.EnumSource;
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
        context.sandbox().send(WORLDS_CREATE, JsonNodes.object().put("name", "Nordlys & Söner"));

    assertThat(List.of(withoutBody.status(), withName.status())).containsOnly(201);
    assertThat(withName.text("/organization/name")).isEqualTo("Nordlys & Söner");
    assertThat(withName.text("/organization/slug")).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(withName.text("/api_url")).isEqualTo(context.target().apiUrl().toString());
  }

  @Test
  void givesEveryScopeUnlessAskedForSome() {
    String all = context.sandbox().send(WORLDS_CREATE, JsonNodes.object()).text("/organization/id");
    ObjectNode none = JsonNodes.object();
    none.putArray("scopes");
    String poor = context.sandbox().send(WORLDS_CREATE, none).text("/organization/id");

    assertThat(context.sandbox().send(WORLDS_GET, all).at("/scopes")).hasSize(Scopes.ALL.size());
    assertThat(context.sandbox().send(WORLDS_GET, poor).at("/scopes")).isEmpty();
  }

  @Test
  void answersWorldWithoutTokens() {
    Exchange got = context.sandbox().send(WORLDS_GET, context.world().organizationId());

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

    Exchange deleted = context.sandbox().send(WORLDS_DELETE, world.organizationId());

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(context.files().list().status()).isEqualTo(401);
    assertThat(context.files().as(world.personalAccessToken()).list().status()).isEqualTo(401);
    assertThat(context.downloadables().list().status()).isEqualTo(401);
    assertThat(context.sandbox().send(WORLDS_GET, world.organizationId()).status())
        .isEqualTo(404);
    assertThat(context.sandbox().send(WORLDS_DELETE, world.organizationId()).status())
        .isEqualTo(404);
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
    Exchange refused = context.sandbox().send(WORLDS_CREATE, JsonNodes.parse(body));

    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void grantsSameBenefitOnlyOnce() {
    String file = Upload.completed(context, NewFile.of(new byte[] {1})).fileId();
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, file);

    context.grant(context.world().customer().id(), granted.benefitId());

    assertThat(context.downloadables().list().at("/pagination/total_count").asInt())
        .isEqualTo(1);
  }

  @Test
  void refusesGrantsWithUnknownIds() {
    String file = Upload.completed(context, NewFile.of(new byte[] {1})).fileId();
    String benefit = context.benefits().create(BenefitsClient.of(List.of(file))).text("/id");
    String unknown = UUID.randomUUID().toString();
    TestContext other = context.inNewWorld();

    Exchange noCustomer =
        context.sandbox().send(GRANTS_CREATE, RawSandboxClient.grantOf(unknown, benefit));
    Exchange noBenefit = context
        .sandbox()
        .send(GRANTS_CREATE, RawSandboxClient.grantOf(context.world().customer().id(), unknown));
    Exchange foreign = context
        .sandbox()
        .send(GRANTS_CREATE, RawSandboxClient.grantOf(other.world().customer().id(), benefit));
    Exchange noMember = context
        .sandbox()
        .send(
            GRANTS_CREATE,
            JsonNodes.object()
                .put("customer_id", context.world().customer().id())
                .put("benefit_id", benefit)
                .put("member_id", unknown));

    assertThat(ReportedFaults.locations(noCustomer)).containsExactly("body.customer_id");
    assertThat(ReportedFaults.locations(noBenefit)).containsExactly("body.benefit_id");
    assertThat(ReportedFaults.locations(foreign)).containsExactly("body.benefit_id");
    assertThat(ReportedFaults.locations(noMember)).containsExactly("body.member_id");
    assertThat(ReportedFaults.of(context.sandbox().send(GRANTS_CREATE, JsonNodes.object())))
        .containsExactlyInAnyOrder("missing body.customer_id", "missing body.benefit_id");
  }

  @Test
  void answersUnknownGrantsAndFilesWith404() {
    String unknown = UUID.randomUUID().toString();

    assertThat(context.sandbox().send(GRANTS_REVOKE, unknown).status()).isEqualTo(404);
    assertThat(context
            .sandbox()
            .send(SANDBOX_FILES_UPDATE, JsonNodes.object(), unknown)
            .status())
        .isEqualTo(404);
    assertThat(ReportedFaults.locations(context.sandbox().send(GRANTS_REVOKE, "none")))
        .containsExactly("path.id");
    assertThat(ReportedFaults.locations(context.sandbox().send(WORLDS_GET, "none")))
        .containsExactly("path.organization_id");
    assertThat(ReportedFaults.of(context
            .sandbox()
            .send(SANDBOX_FILES_UPDATE, JsonNodes.object().put("is_enabled", "yes"), "none")))
        .containsExactlyInAnyOrder("uuid_parsing path.id", "bool_type body.is_enabled");
  }

  @ParameterizedTest
  @EnumSource(names = {"HEALTH_GET", "HEALTH_LIVE", "HEALTH_READY"})
  void answersHealth(SandboxOperation operation) {
    Exchange health = context.sandbox().send(operation);

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
