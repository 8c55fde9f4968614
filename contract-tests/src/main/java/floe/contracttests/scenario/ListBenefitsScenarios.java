package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations {@code benefits:list} and {@code benefits:files}. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.GRANTS, Capability.BENEFIT_CHANGES})
final class ListBenefitsScenarios {
  private final TestContext context;
  private String fileId = "";
  private String sounds = "";
  private String books = "";

  ListBenefitsScenarios(TestContext context) {
    this.context = context;
  }

  @BeforeEach
  void createBenefits() {
    fileId = upload("a.zip");
    sounds = create("Sounds 100%", 1);
    books = create("Books", 2);
  }

  private String upload(String name) {
    return Upload.completed(context, NewFile.of(new byte[] {1}).named(name)).fileId();
  }

  private String create(String description, int edition) {
    ObjectNode body = BenefitsClient.of(List.of(fileId)).put("description", description);
    body.putObject("metadata").put("edition", edition).put("signed", true);
    return context.benefits().create(body).text("/id");
  }

  private List<String> ids(String... parameters) {
    Exchange listed = context.benefits().list(parameters);
    assertThat(listed.status()).isEqualTo(200);
    return ids(listed);
  }

  private static List<String> ids(Exchange listed) {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : listed.at("/items")) {
      ids.add(item.path("id").asText());
    }
    return ids;
  }

  @Test
  void pagesNewestFirst() {
    assertThat(ids()).containsExactly(books, sounds);
    assertThat(ids("limit", "1")).containsExactly(books);
    assertThat(ids("limit", "1", "page", "2")).containsExactly(sounds);
    assertThat(context.benefits().list().at("/items/0"))
        .isEqualTo(context.benefits().get(books).json());
  }

  @Test
  void sorts() {
    assertThat(ids("sorting", "created_at")).containsExactly(sounds, books);
    assertThat(ids("sorting", "user_order")).containsExactly(sounds, books);
    assertThat(ids("sorting", "-user_order")).containsExactly(books, sounds);
    assertThat(ids("sorting", "-description")).containsExactly(sounds, books);
    assertThat(ids("sorting", "type", "sorting", "description")).containsExactly(books, sounds);
    assertThat(ids("sorting", "-type", "sorting", "-created_at")).containsExactly(books, sounds);
  }

  @Test
  void filters() {
    assertThat(ids("id", sounds)).containsExactly(sounds);
    assertThat(ids("id", sounds, "id", books)).containsExactly(books, sounds);
    assertThat(ids("exclude_id", sounds)).containsExactly(books);
    assertThat(ids("exclude_id", sounds, "exclude_id", books)).isEmpty();
    assertThat(ids("type", "downloadables")).hasSize(2);
    assertThat(ids("type", "custom")).isEmpty();
    assertThat(ids("type", "custom", "type", "downloadables")).hasSize(2);
    assertThat(ids("query", "oUnD")).containsExactly(sounds);
    assertThat(ids("query", "%")).containsExactly(sounds);
    assertThat(ids("query", "")).hasSize(2);
    assertThat(ids("metadata[edition]", "2")).containsExactly(books);
    assertThat(ids("metadata[edition]", "1", "metadata[edition]", "2")).hasSize(2);
    assertThat(ids("metadata[signed]", "true", "metadata[edition]", "1")).containsExactly(sounds);
    assertThat(ids("organization_id", context.world().organizationId())).hasSize(2);
    assertThat(ids("organization_id", UUID.randomUUID().toString())).isEmpty();
  }

  @Test
  void filtersByMetadataAsTheyAreNow() {
    ObjectNode update = BenefitsClient.of(List.of(fileId));
    update.putObject("metadata").put("edition", 3);
    context.benefits().update(books, update);

    assertThat(ids("metadata[edition]", "3")).containsExactly(books);
    assertThat(ids("metadata[edition]", "2")).isEmpty();
    assertThat(ids("metadata[signed]", "true")).containsExactly(sounds);
  }

  @Test
  void listsNoDeletedAndNoForeignBenefit() {
    context.benefits().delete(books);

    assertThat(ids()).containsExactly(sounds);
    assertThat(ids("id", books)).isEmpty();
    assertThat(context.inNewWorld().benefits().list("id", sounds).at("/items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "page, 0, greater_than query.page",
    "id, none, uuid_parsing query.id",
    "exclude_id, none, uuid_parsing query.exclude_id",
    "type, no_type, enum query.type",
    "sorting, age, enum query.sorting.0"
  })
  void refusesInvalidQuery(String parameter, String value, String fault) {
    Exchange refused = context.benefits().list(parameter, value);

    assertThat(ReportedFaults.of(refused)).containsExactly(fault);
  }

  @Test
  void listsFilesInOrderOfTheBenefitArchivedOnesToo() {
    String other = upload("b.zip");
    ObjectNode body = BenefitsClient.of(List.of(other, fileId));
    body.withObject("/properties").putObject("archived").put(other, true);
    String benefit = context.benefits().create(body).text("/id");

    Exchange listed = context.benefits().files(benefit);
    Exchange second = context.benefits().files(benefit, "limit", "1", "page", "2");

    assertThat(ids(listed)).containsExactly(other, fileId);
    assertThat(ids(second)).containsExactly(fileId);
    assertThat(second.at("/pagination/max_page").asInt()).isEqualTo(2);
    assertThat(listed.text("/items/0/name")).isEqualTo("b.zip");
    assertThat(listed.text("/items/0/service")).isEqualTo("downloadable");
    assertThat(listed.at("/items/0/flagged_malicious_at").isNull()).isTrue();
  }

  @Test
  void listsNoDeletedFile() {
    context.files().delete(fileId);

    Exchange listed = context.benefits().files(books);

    assertThat(listed.at("/items")).isEmpty();
    assertThat(listed.at("/pagination/total_count").asInt()).isZero();
  }

  @Test
  void countsDownloadsAndDownloadersOfTheBenefit() {
    context.grant(context.world().customer().id(), books);
    context.grant(context.world().customer().id(), sounds);
    String link =
        context.downloadables().list("benefit_id", books).text("/items/0/file/download/url");
    Exchange before = context.benefits().files(books);

    context.downloadables().follow(link);
    context.downloadables().follow(link);

    Exchange after = context.benefits().files(books);
    Exchange ofOther = context.benefits().files(sounds);
    assertThat(before.at("/items/0/downloads").asInt()).isZero();
    assertThat(before.at("/items/0/downloaders").asInt()).isZero();
    assertThat(after.at("/items/0/downloads").asInt()).isEqualTo(2);
    assertThat(after.at("/items/0/downloaders").asInt()).isEqualTo(1);
    assertThat(ofOther.at("/items/0/downloads").asInt()).isZero();
  }
}
