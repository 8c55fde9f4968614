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

/** Organizations are isolated: none sees what belongs to another. */
@ScenarioTest
final class TenantScenarios {
  private final TestContext context;

  TenantScenarios(TestContext context) {
    this.context = context;
  }

  static List<SampleRequest> forOneResource() {
    return SampleRequest.forOneResource().stream()
        .filter(request -> request.target().contains("/v1/files/"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("forOneResource")
  void answersUnknownIdWith404(SampleRequest request) {
    Exchange missed =
        request.about(UUID.randomUUID().toString()).with(context.files().api());

    assertThat(missed.status()).isEqualTo(404);
    assertThat(missed.text("/error")).isEqualTo("ResourceNotFound");
    assertThat(missed.text("/detail")).isEqualTo("Not found");
  }

  @ParameterizedTest
  @MethodSource("forOneResource")
  @RequiresCapability(Capability.WORLDS)
  void hidesForeignFile(SampleRequest request) {
    Upload foreign = Upload.completed(context.inNewWorld(), NewFile.of(new byte[1]));

    Exchange missed = request.about(foreign.fileId()).with(context.files().api());
    Exchange missedByPerson = request
        .about(foreign.fileId())
        .with(context.api().as(context.world().personalAccessToken()));

    assertThat(missed.status()).isEqualTo(404);
    assertThat(missedByPerson.status()).isEqualTo(404);
    assertThat(missed.text("/error")).isEqualTo("ResourceNotFound");
    assertThat(foreign.context().files().list().at("/pagination/total_count").asInt())
        .isEqualTo(1);
  }

  @Test
  @RequiresCapability(Capability.WORLDS)
  void listsNoForeignFileWithAnyFilter() {
    TestContext other = context.inNewWorld();
    Upload foreign = Upload.completed(other, NewFile.of(new byte[1]));

    Exchange all = context.files().list();
    Exchange byId = context.files().list("ids", foreign.fileId());
    Exchange byOrganization =
        context.files().list("organization_id", other.world().organizationId());
    Exchange byPerson = context
        .files()
        .as(context.world().personalAccessToken())
        .list("organization_id", other.world().organizationId());

    assertThat(List.of(all, byId, byOrganization, byPerson))
        .allSatisfy(
            listed -> assertThat(listed.at("/pagination/total_count").asInt()).isZero());
  }

  @Test
  @RequiresCapability(Capability.WORLDS)
  void hidesForeignBenefit() {
    TestContext other = context.inNewWorld();
    Upload foreign = Upload.completed(other, NewFile.of(new byte[1]));
    Exchange benefit = other.benefits().create(BenefitsClient.of(List.of(foreign.fileId())));

    Exchange missed = context.benefits().get(benefit.text("/id"));
    Exchange unknown = context.benefits().get(UUID.randomUUID().toString());

    assertThat(missed.status()).isEqualTo(404);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(missed.text("/error")).isEqualTo("ResourceNotFound");
  }

  @Test
  @RequiresCapability(Capability.WORLDS)
  void refusesForeignFilesAndForeignCustomers() {
    TestContext other = context.inNewWorld();
    Upload foreign = Upload.completed(other, NewFile.of(new byte[1]));

    Exchange benefit = context.benefits().create(BenefitsClient.of(List.of(foreign.fileId())));
    Exchange session = context
        .sessions()
        .create(JsonNodes.object().put("customer_id", other.world().customer().id()));
    Exchange byExternalId = context
        .sessions()
        .create(JsonNodes.object()
            .put("external_customer_id", other.world().customer().externalId()));

    assertThat(benefit.status()).isEqualTo(422);
    assertThat(session.status()).isEqualTo(422);
    assertThat(byExternalId.status()).isEqualTo(422);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void refusesInvalidId(String id) {
    Exchange refused = context.files().download(id);
    Exchange refusedDelete = context.files().delete(id);
    Exchange refusedBenefit = context.benefits().get(id);

    assertThat(List.of(refused, refusedDelete, refusedBenefit))
        .allSatisfy(
            exchange -> assertThat(ReportedFaults.locations(exchange)).containsExactly("path.id"));
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
