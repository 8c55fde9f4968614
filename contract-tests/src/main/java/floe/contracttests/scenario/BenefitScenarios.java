package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Operations {@code benefits:create} and {@code benefits:get}. */
@ScenarioTest
final class BenefitScenarios {
  private final TestContext context;

  BenefitScenarios(TestContext context) {
    this.context = context;
  }

  private String upload() {
    return Upload.completed(context, NewFile.of(new byte[] {1})).fileId();
  }

  @Test
  void createsAndGetsBenefit() {
    String first = upload();
    String second = upload();
    ObjectNode body = BenefitsClient.of(List.of(first, second));
    body.putObject("metadata").put("edition", 2).put("label", "ü").put("signed", true);
    body.withObject("/properties").putObject("archived").put(second, true);

    Exchange created = context.benefits().create(body);
    Exchange got = context.benefits().get(created.text("/id"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/metadata")).isEqualTo(body.at("/metadata"));
    assertThat(created.at("/properties/archived/" + second).asBoolean()).isTrue();
    assertThat(created.text("/organization_id")).isEqualTo(context.world().organizationId());
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.json()).isEqualTo(created.json());
  }

  @Test
  void refusesUnknownBenefitType() {
    ObjectNode body = BenefitsClient.of(List.of(upload())).put("type", "discord");

    Exchange refused = context.benefits().create(body);

    assertThat(ReportedFaults.of(refused)).containsExactly("union_tag_invalid body");
  }

  @Test
  void refusesFilesThatAreNotDownloadable() {
    String unknown = UUID.randomUUID().toString();
    String deleted = upload();
    context.files().delete(deleted);
    String image = Upload.completed(context, NewFile.image("product_media", new byte[] {1}))
        .fileId();

    Exchange refused =
        context.benefits().create(BenefitsClient.of(List.of(upload(), unknown, deleted, image)));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.locations(refused))
        .hasSize(3)
        .anyMatch(location -> location.endsWith("properties.files.1"))
        .anyMatch(location -> location.endsWith("properties.files.2"))
        .anyMatch(location -> location.endsWith("properties.files.3"));
  }

  @Test
  void reportsEveryFaultAtOnce() {
    ObjectNode body = BenefitsClient.of(List.of()).put("description", "ab");

    Exchange refused = context.benefits().create(body);

    assertThat(ReportedFaults.of(refused))
        .containsExactlyInAnyOrder(
            "string_too_short body.downloadables.description",
            "too_short body.downloadables.properties.files");
  }

  @ParameterizedTest
  @ValueSource(strings = {"description", "properties"})
  void refusesBodyWithoutRequiredField(String field) {
    ObjectNode body = BenefitsClient.of(List.of(upload()));
    body.remove(field);

    Exchange refused = context.benefits().create(body);

    assertThat(ReportedFaults.of(refused)).containsExactly("missing body.downloadables." + field);
  }

  @Test
  @RequiresCapability(Capability.PERSONAL_TOKEN)
  void appliesOrganizationRulesOfBothTokenKinds() {
    ObjectNode body = BenefitsClient.of(List.of(upload()));
    ObjectNode named = body.deepCopy().put("organization_id", context.world().organizationId());
    var person = context.benefits().as(context.world().personalAccessToken());

    Exchange byOrganization = context.benefits().create(named);
    Exchange byPerson = person.create(named);
    Exchange byPersonUnnamed = person.create(body);

    assertThat(ReportedFaults.of(byOrganization))
        .hasSize(1)
        .allMatch(fault ->
            fault.startsWith("organization_token body") && fault.endsWith("organization_id"));
    assertThat(byPerson.status()).isEqualTo(201);
    assertThat(ReportedFaults.of(byPersonUnnamed))
        .hasSize(1)
        .allMatch(fault -> fault.startsWith("missing body") && fault.endsWith("organization_id"));
  }
}
