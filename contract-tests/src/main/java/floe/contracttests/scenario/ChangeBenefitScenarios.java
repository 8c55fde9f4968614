package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.GRANTS_CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawSandboxClient;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations {@code benefits:update} and {@code benefits:delete}. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.GRANTS, Capability.BENEFIT_CHANGES})
final class ChangeBenefitScenarios {
  private final TestContext context;
  private final DownloadableReader reader;
  private String first = "";
  private String second = "";

  ChangeBenefitScenarios(TestContext context) {
    this.context = context;
    this.reader = new DownloadableReader(context);
  }

  @BeforeEach
  void uploadFiles() {
    first = Upload.ofName(context, "first");
    second = Upload.ofName(context, "second");
  }

  private static ObjectNode update() {
    return JsonNodes.object().put("type", "downloadables");
  }

  @Test
  void changesOnlyTheFieldsThatAreSent() {
    ObjectNode created = BenefitsClient.of(List.of(first));
    created.putObject("metadata").put("edition", 1);
    String id = context.benefits().create(created).text("/id");
    ObjectNode metadata = update();
    metadata.putObject("metadata").put("edition", 2).put("label", "ü");

    Exchange unchanged = context.benefits().update(id, update());
    Exchange renamed = context.benefits().update(id, update().put("description", "Second edition"));
    Exchange remembered = context.benefits().update(id, metadata);
    Exchange nulls =
        context.benefits().update(id, update().putNull("description").putNull("properties"));

    assertThat(unchanged.text("/description")).isEqualTo("Field recordings");
    assertThat(unchanged.at("/metadata/edition").asInt()).isEqualTo(1);
    assertThat(renamed.text("/description")).isEqualTo("Second edition");
    assertThat(renamed.at("/metadata/edition").asInt()).isEqualTo(1);
    assertThat(renamed.at("/modified_at").isTextual()).isTrue();
    assertThat(remembered.at("/metadata")).isEqualTo(metadata.at("/metadata"));
    assertThat(remembered.text("/description")).isEqualTo("Second edition");
    assertThat(nulls.text("/description")).isEqualTo("Second edition");
    assertThat(nulls.at("/properties/files/0").asText()).isEqualTo(first);
  }

  @Test
  void deletesBenefitAndRevokesItsGrants() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first);
    String link = reader.link(first);

    Exchange deleted = context.benefits().delete(granted.benefitId());

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(reader.idsByFile()).isEmpty();
    assertThat(context.downloadables().follow(link).status()).isEqualTo(404);
    assertThat(context.files().download(first).status()).isEqualTo(200);
    assertThat(context.benefits().list().at("/items")).isEmpty();
    Exchange grants = context.benefits().allGrants();
    assertThat(grants.text("/items/0/id")).isEqualTo(granted.grantId());
    assertThat(grants.at("/items/0/is_revoked").asBoolean()).isTrue();
    assertThat(grants.at("/items/0/benefit/is_deleted").asBoolean()).isTrue();
    assertThat(ReportedFaults.locations(context
            .sandbox()
            .send(
                GRANTS_CREATE,
                RawSandboxClient.grantOf(context.world().customer().id(), granted.benefitId()))))
        .containsExactly("body.benefit_id");
  }

  @Test
  void findsNoDeletedOrForeignBenefit() {
    String deleted =
        context.benefits().create(BenefitsClient.of(List.of(first))).text("/id");
    context.benefits().delete(deleted);
    TestContext other = context.inNewWorld();
    String foreignFile = Upload.completed(other, NewFile.of(new byte[] {1})).fileId();
    String foreign =
        other.benefits().create(BenefitsClient.of(List.of(foreignFile))).text("/id");

    for (String id : List.of(deleted, foreign, UUID.randomUUID().toString())) {
      assertThat(List.of(
              context.benefits().get(id),
              context.benefits().update(id, update()),
              context.benefits().delete(id),
              context.benefits().files(id),
              context.benefits().grants(id)))
          .allSatisfy(missed -> {
            assertThat(missed.status()).isEqualTo(404);
            assertThat(missed.text("/error")).isEqualTo("ResourceNotFound");
          });
    }
    assertThat(other.benefits().get(foreign).status()).isEqualTo(200);
  }

  @Test
  void refusesUnknownFilesAndLeavesTheBenefitAsItIs() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first);
    String image = Upload.completed(context, NewFile.image("product_media", new byte[] {1}))
        .fileId();

    Exchange refused = context
        .benefits()
        .updateFiles(granted.benefitId(), second, UUID.randomUUID().toString(), image);

    assertThat(ReportedFaults.locations(refused))
        .containsExactly("body.properties.files.1", "body.properties.files.2");
    assertThat(context.benefits().get(granted.benefitId()).at("/properties/files"))
        .hasSize(1);
    assertThat(reader.idsByFile()).containsOnlyKeys(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "discord", "license_keys", "feature_flag", "no_type"})
  void refusesOtherTypes(String type) {
    String id = context.benefits().create(BenefitsClient.of(List.of(first))).text("/id");

    Exchange refused = context.benefits().update(id, JsonNodes.object().put("type", type));

    assertThat(ReportedFaults.of(refused)).containsExactly("union_tag_invalid body");
    assertThat(ReportedFaults.messages(refused)).contains("'downloadables'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "é", "f3e17452-398d-1a53-b5ca-a4ab1958a78b"})
  void refusesInvalidId(String id) {
    List<Exchange> answers = List.of(
        context.benefits().update(id, update()),
        context.benefits().delete(id),
        context.benefits().files(id),
        context.benefits().grants(id));

    assertThat(answers)
        .allSatisfy(
            answer -> assertThat(ReportedFaults.locations(answer)).containsExactly("path.id"));
  }
}
