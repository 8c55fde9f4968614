package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody sees what is another organization's, or nobody's. */
@ScenarioTest
final class TenantScenarios {
  private final TestContext scene;

  TenantScenarios(TestContext scene) {
    this.scene = scene;
  }

  static List<SampleRequest> ofOneThing() {
    return SampleRequest.ofOneThing().stream()
        .filter(call -> call.target().contains("/v1/files/"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ofOneThing")
  void findsNothingUnderUnknownId(SampleRequest call) {
    Exchange missed =
        call.about(UUID.randomUUID().toString()).with(scene.files().api());

    assertThat(missed.status()).isEqualTo(404);
    assertThat(missed.text("/error")).isEqualTo("ResourceNotFound");
    assertThat(missed.text("/detail")).isEqualTo("Not found");
  }

  @ParameterizedTest
  @MethodSource("ofOneThing")
  @RequiresCapability(Capability.WORLDS)
  void hidesForeignFile(SampleRequest call) {
    Upload foreign = Upload.finished(scene.elsewhere(), NewFile.of(new byte[1]));

    Exchange missed = call.about(foreign.fileId()).with(scene.files().api());
    Exchange missedByPerson =
        call.about(foreign.fileId()).with(scene.api().as(scene.world().personalAccessToken()));

    assertThat(missed.status()).isEqualTo(404);
    assertThat(missedByPerson.status()).isEqualTo(404);
    assertThat(missed.text("/error")).isEqualTo("ResourceNotFound");
    assertThat(foreign.scene().files().list().at("/pagination/total_count").asInt())
        .isEqualTo(1);
  }

  @Test
  @RequiresCapability(Capability.WORLDS)
  void listsNoForeignFileWhateverTheFilter() {
    TestContext other = scene.elsewhere();
    Upload foreign = Upload.finished(other, NewFile.of(new byte[1]));

    Exchange all = scene.files().list();
    Exchange byId = scene.files().list("ids", foreign.fileId());
    Exchange byOrganization =
        scene.files().list("organization_id", other.world().organizationId());
    Exchange byPerson = scene
        .files()
        .as(scene.world().personalAccessToken())
        .list("organization_id", other.world().organizationId());

    assertThat(List.of(all, byId, byOrganization, byPerson))
        .allSatisfy(
            listed -> assertThat(listed.at("/pagination/total_count").asInt()).isZero());
  }

  @Test
  @RequiresCapability(Capability.WORLDS)
  void hidesForeignBenefit() {
    TestContext other = scene.elsewhere();
    Upload foreign = Upload.finished(other, NewFile.of(new byte[1]));
    Exchange benefit = other.benefits().create(BenefitsClient.of(List.of(foreign.fileId())));

    Exchange missed = scene.benefits().get(benefit.text("/id"));
    Exchange unknown = scene.benefits().get(UUID.randomUUID().toString());

    assertThat(missed.status()).isEqualTo(404);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(missed.text("/error")).isEqualTo("ResourceNotFound");
  }

  @Test
  @RequiresCapability(Capability.WORLDS)
  void grantsNoForeignFileAndOpensNoForeignSession() {
    TestContext other = scene.elsewhere();
    Upload foreign = Upload.finished(other, NewFile.of(new byte[1]));

    Exchange benefit = scene.benefits().create(BenefitsClient.of(List.of(foreign.fileId())));
    Exchange session = scene
        .sessions()
        .create(JsonNodes.object().put("customer_id", other.world().customer().id()));
    Exchange byExternalId = scene
        .sessions()
        .create(JsonNodes.object()
            .put("external_customer_id", other.world().customer().externalId()));

    assertThat(benefit.status()).isEqualTo(422);
    assertThat(session.status()).isEqualTo(422);
    assertThat(byExternalId.status()).isEqualTo(422);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void refusesWhatIsNoId(String id) {
    Exchange refused = scene.files().download(id);
    Exchange refusedDelete = scene.files().delete(id);
    Exchange refusedBenefit = scene.benefits().get(id);

    assertThat(List.of(refused, refusedDelete, refusedBenefit))
        .allSatisfy(
            exchange -> assertThat(ReportedFaults.places(exchange)).containsExactly("path.id"));
  }

  static List<String> ids() {
    return List.of(
        "none",
        "7",
        "f3e17452398d4a53b5caa4ab1958a78",
        "f3e17452-398d-1a53-b5ca-a4ab1958a78b",
        "'; drop",
        "é");
  }
}
