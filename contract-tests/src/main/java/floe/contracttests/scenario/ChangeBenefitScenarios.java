package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.GRANTS_CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Operations {@code benefits:update} and {@code benefits:delete}, and what they and grants do to
 * those who hold the benefit.
 */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.GRANTS, Capability.BENEFIT_CHANGES})
final class ChangeBenefitScenarios {
  private final TestContext context;
  private String first = "";
  private String second = "";

  ChangeBenefitScenarios(TestContext context) {
    this.context = context;
  }

  @BeforeEach
  void uploadFiles() {
    first = upload("first");
    second = upload("second");
  }

  private String upload(String name) {
    return Upload.completed(context, NewFile.of(new byte[] {1}).named(name)).fileId();
  }

  private static ObjectNode update() {
    return JsonNodes.object().put("type", "downloadables");
  }

  private ObjectNode archiving(String archived, String... fileIds) {
    ObjectNode body = update();
    ObjectNode properties = (ObjectNode) BenefitsClient.of(List.of(fileIds)).path("properties");
    properties.putObject("archived").put(archived, true);
    body.set("properties", properties);
    return body;
  }

  /** Returns the ids of the customer's downloadables by the ids of their files. */
  private Map<String, String> downloadables(String token) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (JsonNode item : context.downloadables().as(token).list().at("/items")) {
      ids.put(item.at("/file/id").asText(), item.path("id").asText());
    }
    return ids;
  }

  private Map<String, String> downloadables() {
    return downloadables(context.world().customer().token());
  }

  private String link(String fileId) {
    for (JsonNode item : context.downloadables().list().at("/items")) {
      if (item.at("/file/id").asText().equals(fileId)) {
        return item.at("/file/download/url").asText();
      }
    }
    throw new AssertionError("no downloadable of " + fileId);
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
  void regrantsChangedFilesAndKeepsIdsOfThoseThatStay() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first, second);
    Map<String, String> before = downloadables();
    String third = upload("third");
    String linkOfFirst = link(first);
    String linkOfSecond = link(second);

    Exchange changed = context.benefits().updateFiles(granted.benefitId(), third, second);

    assertThat(changed.status()).isEqualTo(200);
    assertThat(downloadables()).containsOnlyKeys(second, third);
    assertThat(downloadables()).containsEntry(second, before.get(second));
    assertThat(context.downloadables().follow(linkOfFirst).status()).isEqualTo(404);
    assertThat(context.downloadables().follow(linkOfSecond).status()).isEqualTo(302);
  }

  @Test
  void givesFilesThatComeBackTheirOldIds() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first, second);
    Map<String, String> before = downloadables();
    String linkOfFirst = link(first);

    context.benefits().updateFiles(granted.benefitId(), second);
    context.benefits().updateFiles(granted.benefitId(), first, second);

    assertThat(downloadables()).isEqualTo(before);
    assertThat(context.downloadables().follow(linkOfFirst).status()).isEqualTo(302);
  }

  @Test
  void hidesArchivedFileUntilItIsNoLongerArchived() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first, second);
    Map<String, String> before = downloadables();
    String linkOfFirst = link(first);

    Exchange archived =
        context.benefits().update(granted.benefitId(), archiving(first, first, second));

    assertThat(archived.at("/properties/archived/" + first).asBoolean()).isTrue();
    assertThat(downloadables()).containsOnlyKeys(second);
    assertThat(context.downloadables().follow(linkOfFirst).status()).isEqualTo(404);
    context.benefits().updateFiles(granted.benefitId(), first, second);
    assertThat(downloadables()).isEqualTo(before);
    assertThat(context.downloadables().follow(linkOfFirst).status()).isEqualTo(302);
  }

  @Test
  void grantsBenefitOfWhichEveryFileIsArchived() {
    String benefit =
        context.benefits().create(BenefitsClient.of(List.of(first))).text("/id");
    context.benefits().update(benefit, archiving(first, first));

    Exchange grant = context
        .sandbox()
        .send(GRANTS_CREATE, RawSandboxClient.grantOf(context.world().customer().id(), benefit));

    assertThat(grant.status()).isEqualTo(201);
    assertThat(downloadables()).isEmpty();
  }

  @Test
  void regrantsToMembersAndCustomersAlike() {
    GrantedBenefit granted = GrantedBenefit.byMember(context, first);
    context.grant(context.world().customer().id(), granted.benefitId());

    context.benefits().updateFiles(granted.benefitId(), second);

    assertThat(downloadables(context.world().member().token())).containsOnlyKeys(second);
    assertThat(context.downloadables().list().at("/items")).hasSize(2);
  }

  @Test
  void revokesOnlyTheRowsOfTheGrant() {
    GrantedBenefit granted = GrantedBenefit.byMember(context, first);
    context.grant(context.world().customer().id(), granted.benefitId());

    context.revoke(granted.grantId());

    assertThat(downloadables(context.world().member().token())).isEmpty();
    assertThat(downloadables()).containsOnlyKeys(first);
  }

  @Test
  void grantsAgainUnderTheSameIdsAndLinks() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first);
    Map<String, String> before = downloadables();
    String link = link(first);

    context.revoke(granted.grantId());
    Exchange followedWhileRevoked = context.downloadables().follow(link);
    Exchange again = context
        .sandbox()
        .send(
            GRANTS_CREATE,
            RawSandboxClient.grantOf(context.world().customer().id(), granted.benefitId()));

    assertThat(followedWhileRevoked.status()).isEqualTo(404);
    assertThat(again.text("/id")).isEqualTo(granted.grantId());
    assertThat(downloadables()).isEqualTo(before);
    assertThat(context.downloadables().follow(link).status()).isEqualTo(302);
  }

  @Test
  @RequiresCapability(Capability.CLOCK)
  void saysOfExpiredLinkThatItIsGoneWhateverBecameOfTheGrant() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first, second);
    List<String> links = List.of(link(first), link(second));

    context.revoke(granted.grantId());
    context.files().delete(second);
    context.steering().clock().advance(Duration.parse("PT1H1S"));

    assertThat(links)
        .extracting(link -> context.downloadables().follow(link).status())
        .containsOnly(410);
  }

  @Test
  void regrantsNothingToThoseWhoseGrantIsRevoked() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first);
    context.revoke(granted.grantId());

    context.benefits().updateFiles(granted.benefitId(), first, second);

    assertThat(downloadables()).isEmpty();
  }

  @Test
  void grantsFileOnceToRequestsAtTheSameTime() {
    String benefit =
        context.benefits().create(BenefitsClient.of(List.of(first))).text("/id");
    String customer = context.world().customer().id();

    List<Exchange> grants = Stream.generate(() -> CompletableFuture.supplyAsync(() ->
            context.sandbox().send(GRANTS_CREATE, RawSandboxClient.grantOf(customer, benefit))))
        .limit(3)
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();

    assertThat(grants).extracting(Exchange::status).containsOnly(201);
    assertThat(grants)
        .extracting(grant -> grant.text("/id"))
        .containsOnly(grants.get(0).text("/id"));
    assertThat(context.downloadables().list().at("/items")).hasSize(1);
    assertThat(context.benefits().grants(benefit).at("/items")).hasSize(1);
  }

  @Test
  void deletesBenefitAndRevokesItsGrants() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, first);
    String link = link(first);

    Exchange deleted = context.benefits().delete(granted.benefitId());

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(downloadables()).isEmpty();
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
    assertThat(downloadables()).containsOnlyKeys(first);
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
