package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawSandboxClient;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Operation {@code benefits:update} with other files: what it gives to those who hold the benefit,
 * and takes from them.
 */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.GRANTS, Capability.BENEFIT_CHANGES})
final class RegrantScenarios {
  private final TestContext context;
  private final DownloadableReader reader;
  private String first = "";
  private String second = "";

  RegrantScenarios(TestContext context) {
    this.context = context;
    this.reader = new DownloadableReader(context);
  }

  @BeforeEach
  void uploadFiles() {
    first = Upload.ofName(context, "first");
    second = Upload.ofName(context, "second");
  }

  private ObjectNode archiving(String archived, String... fileIds) {
    ObjectNode body = JsonNodes.object().put("type", "downloadables");
    ObjectNode properties = (ObjectNode) BenefitsClient.of(List.of(fileIds)).path("properties");
    properties.putObject("archived").put(archived, true);
    body.set("properties", properties);
    return body;
  }

  @Test
  void regrantsChangedFilesAndKeepsIdsOfThoseThatStay() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first, second);
    Map<String, String> before = reader.idsByFile();
    String third = Upload.ofName(context, "third");
    String linkOfFirst = reader.link(first);
    String linkOfSecond = reader.link(second);

    Exchange changed = context.benefits().updateFiles(granted.benefitId(), third, second);

    assertThat(changed.status()).isEqualTo(200);
    assertThat(reader.idsByFile()).containsOnlyKeys(second, third);
    assertThat(reader.idsByFile()).containsEntry(second, before.get(second));
    assertThat(context.downloadables().follow(linkOfFirst).status()).isEqualTo(404);
    assertThat(context.downloadables().follow(linkOfSecond).status()).isEqualTo(302);
  }

  @Test
  void givesFilesThatComeBackTheirOldIds() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first, second);
    Map<String, String> before = reader.idsByFile();
    String linkOfFirst = reader.link(first);

    context.benefits().updateFiles(granted.benefitId(), second);
    context.benefits().updateFiles(granted.benefitId(), first, second);

    assertThat(reader.idsByFile()).isEqualTo(before);
    assertThat(context.downloadables().follow(linkOfFirst).status()).isEqualTo(302);
  }

  @Test
  void hidesArchivedFileUntilItIsNoLongerArchived() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first, second);
    Map<String, String> before = reader.idsByFile();
    String linkOfFirst = reader.link(first);

    Exchange archived =
        context.benefits().update(granted.benefitId(), archiving(first, first, second));

    assertThat(archived.at("/properties/archived/" + first).asBoolean()).isTrue();
    assertThat(reader.idsByFile()).containsOnlyKeys(second);
    assertThat(context.downloadables().follow(linkOfFirst).status()).isEqualTo(404);
    context.benefits().updateFiles(granted.benefitId(), first, second);
    assertThat(reader.idsByFile()).isEqualTo(before);
    assertThat(context.downloadables().follow(linkOfFirst).status()).isEqualTo(302);
  }

  @Test
  void grantsBenefitOfWhichEveryFileIsArchived() {
    String benefit =
        context.benefits().create(BenefitsClient.of(List.of(first))).text("/id");
    context.benefits().update(benefit, archiving(first, first));

    Exchange grant = context
        .sandbox()
        .send(
            SandboxOperation.GRANTS_CREATE,
            RawSandboxClient.grantOf(context.world().customer().id(), benefit));

    assertThat(grant.status()).isEqualTo(201);
    assertThat(reader.idsByFile()).isEmpty();
  }

  @Test
  void regrantsToMembersAndCustomersAlike() {
    GrantedBenefit granted = GrantedBenefit.byMember(context, first);
    context.grant(context.world().customer().id(), granted.benefitId());

    context.benefits().updateFiles(granted.benefitId(), second);

    assertThat(reader.idsByFile(context.world().member().token())).containsOnlyKeys(second);
    assertThat(context.downloadables().list().at("/items")).hasSize(2);
  }

  @Test
  void regrantsNothingToThoseWhoseGrantIsRevoked() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first);
    context.revoke(granted.grantId());

    context.benefits().updateFiles(granted.benefitId(), first, second);

    assertThat(reader.idsByFile()).isEmpty();
  }
}
