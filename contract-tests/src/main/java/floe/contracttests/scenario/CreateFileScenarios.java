package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operation {@code files:create}. */
@ScenarioTest
final class CreateFileScenarios {
  private final TestContext context;

  CreateFileScenarios(TestContext context) {
    this.context = context;
  }

  @ParameterizedTest
  @CsvSource({
    "downloadable, application/zip",
    "product_media, image/jpeg",
    "product_media, image/png",
    "product_media, image/gif",
    "product_media, image/webp",
    "product_media, image/svg+xml",
    "organization_avatar, image/svg+xml",
    "support_case_attachment, image/webp",
    "support_case_attachment, video/quicktime",
    "support_case_attachment, application/pdf",
    "support_case_attachment, text/csv",
    "support_case_attachment, application/msword",
    "support_case_attachment, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  void createsFileOfEveryService(String service, String mimeType) {
    ObjectNode body =
        NewFile.of(service, new byte[100], 1000, true).typed(mimeType).body().put("version", "1.2");

    Exchange created = context.files().create(body);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/service")).isEqualTo(service);
    assertThat(created.text("/mime_type")).isEqualTo(mimeType);
    assertThat(created.text("/version")).isEqualTo("1.2");
    assertThat(created.text("/organization_id")).isEqualTo(context.world().organizationId());
  }

  @ParameterizedTest
  @CsvSource({
    "product_media, text/html",
    "product_media, image/tiff",
    "product_media, IMAGE/PNG",
    "product_media, image/pngx",
    "organization_avatar, application/pdf",
    "support_case_attachment, image/svg+xml",
    "support_case_attachment, application/zip"
  })
  void refusesTypeThatTheServiceDoesNotTake(String service, String mimeType) {
    ObjectNode body =
        NewFile.of(service, new byte[1], 1000, false).typed(mimeType).body();

    Exchange refused = context.files().create(body);

    assertThat(ReportedFaults.of(refused))
        .containsExactly("string_pattern_mismatch body." + service + ".mime_type");
  }

  @ParameterizedTest
  @CsvSource({
    "product_media, image/png, 10485760",
    "organization_avatar, image/png, 1048576",
    "support_case_attachment, image/png, 262144000"
  })
  void boundsTheSizeOfEachService(String service, String mimeType, long largest) {
    ObjectNode body =
        NewFile.of(service, new byte[1], 1000, false).typed(mimeType).body();

    Exchange atBound = context.files().create(body.put("size", largest));
    Exchange overBound = context.files().create(body.put("size", largest + 1));

    assertThat(atBound.status()).isEqualTo(201);
    assertThat(ReportedFaults.of(overBound))
        .containsExactly("less_than_equal body." + service + ".size");
    assertThat(overBound.at("/detail/0/ctx/le").asLong()).isEqualTo(largest);
  }

  @Test
  void takesDownloadableOfAnySize() {
    ObjectNode body = NewFile.of(new byte[1]).body().put("size", 5_000_000_000_000L);

    Exchange created = context.files().create(body);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/size_readable")).isEqualTo("4.5 TB");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0 B",
    "123, 123.0 B",
    "1023, 1023.0 B",
    "1024, 1.0 KB",
    "951062, 928.8 KB",
    "1048576, 1.0 MB"
  })
  void tellsTheSizeToPeople(long size, String readable) {
    Exchange created = context.files().create(NewFile.of(new byte[1]).body().put("size", size));

    assertThat(created.text("/size_readable")).isEqualTo(readable);
  }

  @Test
  void namesEveryFaultAtOnce() {
    ObjectNode body = JsonNodes.object()
        .put("service", "product_media")
        .put("name", 7)
        .put("mime_type", "text/html");
    body.put("size", "much")
        .put("checksum_sha256_base64", "short")
        .put("organization_id", "nobody");
    ArrayNode parts = body.putObject("upload").putArray("parts");
    parts.addObject().put("number", 1.5).put("chunk_start", 0);
    parts.add("no part");

    Exchange refused = context.files().create(body);

    assertThat(ReportedFaults.locations(refused))
        .contains(
            "body.product_media.name",
            "body.product_media.mime_type",
            "body.product_media.size",
            "body.product_media.checksum_sha256_base64",
            "body.product_media.organization_id",
            "body.product_media.upload.parts.0.number",
            "body.product_media.upload.parts.0.chunk_end",
            "body.product_media.upload.parts.1");
    assertThat(ReportedFaults.of(refused))
        .contains(
            "string_type body.product_media.name",
            "string_pattern_mismatch body.product_media.mime_type",
            "missing body.product_media.upload.parts.0.chunk_end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "mime_type", "size", "upload"})
  void missesEachRequiredField(String field) {
    ObjectNode body = NewFile.of(new byte[1]).body();
    body.remove(field);

    Exchange refused = context.files().create(body);

    assertThat(ReportedFaults.of(refused)).containsExactly("missing body.downloadable." + field);
    assertThat(refused.at("/detail/0/input")).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"number", "chunk_start", "chunk_end"})
  void missesEachRequiredFieldOfPart(String field) {
    ObjectNode body = NewFile.of(new byte[1]).body();
    ((ObjectNode) body.at("/upload/parts/0")).remove(field);

    Exchange refused = context.files().create(body);

    assertThat(ReportedFaults.of(refused))
        .containsExactly("missing body.downloadable.upload.parts.0." + field);
  }

  @Test
  void tellsUnionsWithoutTagFromThoseWithWrongOne() {
    ObjectNode untagged = NewFile.of(new byte[1]).body();
    untagged.remove("service");
    ObjectNode mistagged = NewFile.of(new byte[1]).body().put("service", "receipt");

    Exchange withoutTag = context.files().create(untagged);
    Exchange withWrongTag = context.files().create(mistagged);

    assertThat(ReportedFaults.of(withoutTag)).containsExactly("union_tag_not_found body");
    assertThat(ReportedFaults.of(withWrongTag)).containsExactly("union_tag_invalid body");
  }

  @Test
  void ignoresUndeclaredFields() {
    ObjectNode body = NewFile.of(new byte[1])
        .body()
        .put("is_uploaded", true)
        .put("id", UUID.randomUUID().toString());
    body.putObject("colour").put("red", 1);

    Exchange created = context.files().create(body);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/id")).isNotEqualTo(body.path("id").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "nothing", "{\"name\": }", "\"text\"", "[]", "null", "7"})
  void refusesWhatIsNoObject(String text) {
    Exchange refused = context.files().create(text.getBytes(StandardCharsets.UTF_8));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.locations(refused).get(0)).startsWith("body");
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] bytes = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'
    };

    Exchange refused = context.files().create(bytes);

    assertThat(refused.status()).isIn(400, 422);
  }

  @Test
  void takesTenThousandPartsAndNoMore() {
    ObjectNode body = NewFile.of(new byte[1]).body().put("size", 60_000_000_000L);
    ArrayNode parts = body.putObject("upload").putArray("parts");
    for (int i = 0; i < 10_000; i++) {
      parts
          .addObject()
          .put("number", i + 1)
          .put("chunk_start", i * 6_000_000L)
          .put("chunk_end", (i + 1) * 6_000_000L);
    }

    Exchange created = context.files().create(body);
    parts.addObject().put("number", 10_001).put("chunk_start", 0).put("chunk_end", 0);
    Exchange refused = context.files().create(body);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/upload/parts")).hasSize(10_000);
    assertThat(ReportedFaults.of(refused))
        .containsExactly("too_long body.downloadable.upload.parts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAAA",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ""
      })
  void refusesWhatIsNoSha256(String checksum) {
    ObjectNode whole = NewFile.of(new byte[1]).body().put("checksum_sha256_base64", checksum);
    ObjectNode part = NewFile.of(new byte[1]).body();
    ((ObjectNode) part.at("/upload/parts/0")).put("checksum_sha256_base64", checksum);

    Exchange refusedWhole = context.files().create(whole);
    Exchange refusedPart = context.files().create(part);

    assertThat(ReportedFaults.of(refusedWhole))
        .containsExactly("string_pattern_mismatch body.downloadable.checksum_sha256_base64");
    assertThat(ReportedFaults.of(refusedPart))
        .containsExactly(
            "string_pattern_mismatch body.downloadable.upload.parts.0.checksum_sha256_base64");
  }

  @Test
  void tellsTheChecksumInBothForms() {
    ObjectNode body = NewFile.of(new byte[0]).body();
    body.put("checksum_sha256_base64", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");

    Exchange created = context.files().create(body);

    assertThat(created.text("/checksum_sha256_hex"))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void refusesOrganizationBesideOrganizationToken() {
    ObjectNode own =
        NewFile.of(new byte[1]).body().put("organization_id", context.world().organizationId());
    ObjectNode nobodys =
        NewFile.of(new byte[1]).body().put("organization_id", UUID.randomUUID().toString());
    ObjectNode none = NewFile.of(new byte[1]).body().putNull("organization_id");

    assertThat(ReportedFaults.of(context.files().create(own)))
        .containsExactly("organization_token body.organization_id");
    assertThat(ReportedFaults.of(context.files().create(nobodys)))
        .containsExactly("organization_token body.organization_id");
    assertThat(context.files().create(none).status()).isEqualTo(201);
  }

  @Test
  @RequiresCapability(Capability.PERSONAL_TOKEN)
  void wantsOrganizationBesidePersonalToken() {
    var files = context.files().as(context.world().personalAccessToken());
    ObjectNode none = NewFile.of(new byte[1]).body();
    ObjectNode own =
        NewFile.of(new byte[1]).body().put("organization_id", context.world().organizationId());
    ObjectNode nobodys =
        NewFile.of(new byte[1]).body().put("organization_id", UUID.randomUUID().toString());

    Exchange created = files.create(own);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/organization_id")).isEqualTo(context.world().organizationId());
    assertThat(ReportedFaults.of(files.create(none)))
        .containsExactly("missing body.organization_id");
    assertThat(ReportedFaults.locations(files.create(nobodys)))
        .containsExactly("body.organization_id");
  }

  @Test
  @RequiresCapability({Capability.PERSONAL_TOKEN, Capability.WORLDS})
  void refusesPersonalTokenInForeignOrganization() {
    TestContext other = context.inNewWorld();
    ObjectNode body =
        NewFile.of(new byte[1]).body().put("organization_id", other.world().organizationId());

    Exchange refused = context.files().as(context.world().personalAccessToken()).create(body);

    assertThat(ReportedFaults.locations(refused)).containsExactly("body.organization_id");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 10_001, Long.MAX_VALUE})
  void takesAnyPartNumberThatIsAnInteger(long number) {
    ObjectNode body = NewFile.of(new byte[1]).body();
    ((ObjectNode) body.at("/upload/parts/0")).put("number", number);

    Exchange created = context.files().create(body);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/upload/parts/0/number").asLong()).isEqualTo(number);
  }

  @Test
  void refusesIntegerBeyondSixtyFourBits() {
    String text = NewFile.of(new byte[1])
        .body()
        .toString()
        .replace("\"size\":1", "\"size\":98765432109876543210");

    Exchange refused = context.files().create(text.getBytes(StandardCharsets.UTF_8));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.locations(refused).get(0)).startsWith("body").endsWith("size");
  }
}
