package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operation {@code files:list}. */
@ScenarioTest
final class ListFilesScenarios {
  private final TestContext context;

  ListFilesScenarios(TestContext context) {
    this.context = context;
  }

  private List<String> upload(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(
          0,
          Upload.completed(context, NewFile.of(new byte[] {(byte) i}).named("file-" + i))
              .fileId());
    }
    return ids;
  }

  private static List<String> ids(Exchange listed) {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : listed.at("/items")) {
      ids.add(item.path("id").asText());
    }
    return ids;
  }

  @Test
  @RequiresCapability(Capability.WORLDS)
  void listsNothingInNewWorld() {
    Exchange listed = context.files().list();

    assertThat(listed.at("/items")).isEmpty();
    assertThat(listed.at("/pagination/total_count").asInt()).isZero();
    assertThat(listed.at("/pagination/max_page").asInt()).isZero();
  }

  @Test
  @RequiresCapability(Capability.WORLDS)
  void listsPagesNewestFirstWithoutOverlap() {
    List<String> uploaded = upload(5);

    Exchange first = context.files().list("limit", "2");
    Exchange second = context.files().list("limit", "2", "page", "2");
    Exchange third = context.files().list("limit", "2", "page", "3");
    Exchange beyond = context.files().list("limit", "2", "page", "4");
    Exchange farBeyond =
        context.files().list("limit", "100", "page", Long.toString(Long.MAX_VALUE));

    List<String> all = new ArrayList<>(ids(first));
    all.addAll(ids(second));
    all.addAll(ids(third));
    assertThat(all).isEqualTo(uploaded);
    assertThat(first.at("/pagination/max_page").asInt()).isEqualTo(3);
    assertThat(ids(beyond)).isEmpty();
    assertThat(beyond.at("/pagination/total_count").asInt()).isEqualTo(5);
    assertThat(ids(farBeyond)).isEmpty();
  }

  @Test
  @RequiresCapability(Capability.WORLDS)
  void listsTenByDefaultAndHundredAtMost() {
    upload(11);

    Exchange unasked = context.files().list();
    Exchange clamped = context.files().list("limit", "1000");

    assertThat(ids(unasked)).hasSize(10);
    assertThat(unasked.at("/pagination/max_page").asInt()).isEqualTo(2);
    assertThat(ids(clamped)).hasSize(11);
    assertThat(clamped.at("/pagination/max_page").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "page, 0, greater_than",
    "page, -1, greater_than",
    "limit, 0, greater_than",
    "limit, -5, greater_than",
    "page, many, int_parsing",
    "limit, 1.5, int_parsing",
    "page, '', int_parsing",
    "ids, none, uuid_parsing",
    "organization_id, none, uuid_parsing"
  })
  void refusesInvalidQuery(String parameter, String value, String type) {
    Exchange refused = context.files().list(parameter, value);

    assertThat(ReportedFaults.of(refused))
        .hasSize(1)
        .allMatch(fault -> fault.startsWith(type + " query." + parameter));
  }

  @Test
  void reportsEveryFaultOfQuery() {
    Exchange refused =
        context.files().list("page", "0", "limit", "x", "ids", "y", "organization_id", "z");

    assertThat(ReportedFaults.locations(refused))
        .anyMatch(location -> location.startsWith("query.page"))
        .anyMatch(location -> location.startsWith("query.limit"))
        .anyMatch(location -> location.startsWith("query.ids"))
        .anyMatch(location -> location.startsWith("query.organization_id"));
  }

  @Test
  void filtersByOneIdOrMany() {
    List<String> uploaded = upload(3);

    Exchange one = context.files().list("ids", uploaded.get(1));
    Exchange many = context.files().list("ids", uploaded.get(0), "ids", uploaded.get(2));
    Exchange none = context.files().list("ids", UUID.randomUUID().toString());
    Exchange twice = context.files().list("ids", uploaded.get(1), "ids", uploaded.get(1));

    assertThat(ids(one)).containsExactly(uploaded.get(1));
    assertThat(ids(many)).containsExactly(uploaded.get(0), uploaded.get(2));
    assertThat(ids(none)).isEmpty();
    assertThat(ids(twice)).containsExactly(uploaded.get(1));
    assertThat(twice.at("/pagination/total_count").asInt()).isEqualTo(1);
  }

  @Test
  @RequiresCapability(Capability.PERSONAL_TOKEN)
  void filtersByOrganizationWithBothTokenKinds() {
    List<String> uploaded = upload(1);
    String organization = context.world().organizationId();
    String other = UUID.randomUUID().toString();

    Exchange own = context.files().list("organization_id", organization);
    Exchange foreign = context.files().list("organization_id", other);
    Exchange both = context.files().list("organization_id", other, "organization_id", organization);
    Exchange person = context
        .files()
        .as(context.world().personalAccessToken())
        .list("organization_id", organization);
    Exchange personUnfiltered =
        context.files().as(context.world().personalAccessToken()).list();

    assertThat(ids(own)).containsAll(uploaded);
    assertThat(ids(foreign)).isEmpty();
    assertThat(ids(both)).containsAll(uploaded);
    assertThat(ids(person)).containsAll(uploaded);
    assertThat(ids(personUnfiltered)).containsAll(uploaded);
  }

  @Test
  void listsOnlyUploadedFilesThatAreNotDeleted() {
    Upload begun = Upload.begin(context, NewFile.of(new byte[1]));
    Upload deleted = Upload.completed(context, NewFile.of(new byte[1]));
    context.files().delete(deleted.fileId());
    Upload kept = Upload.completed(context, NewFile.of(new byte[1]));

    Exchange listed =
        context.files().list("ids", begun.fileId(), "ids", deleted.fileId(), "ids", kept.fileId());

    assertThat(ids(listed)).containsExactly(kept.fileId());
  }

  @Test
  void listsEveryServiceButSupportCaseAttachments() {
    Upload media = Upload.completed(context, NewFile.image("product_media", new byte[] {1}));
    Upload avatar = Upload.completed(context, NewFile.image("organization_avatar", new byte[] {1}));
    Upload attachment =
        Upload.completed(context, NewFile.image("support_case_attachment", new byte[] {1}));
    Upload downloadable = Upload.completed(context, NewFile.of(new byte[] {1}));

    Exchange listed = context
        .files()
        .list(
            "ids",
            media.fileId(),
            "ids",
            avatar.fileId(),
            "ids",
            attachment.fileId(),
            "ids",
            downloadable.fileId());

    assertThat(ids(listed)).containsExactly(downloadable.fileId(), avatar.fileId(), media.fileId());
    assertThat(listed.at("/items/1").has("public_url")).isTrue();
    assertThat(listed.at("/items/0").has("flagged_malicious_at")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"colour=red", "page=1&page=2", "limit=5&x=%00", "%F0%9F%8E%B8=1"})
  void toleratesUnknownParameters(String query) {
    Exchange listed = context.files().api().send("GET", "/v1/files/?" + query);

    assertThat(listed.status()).isIn(200, 422);
  }
}
