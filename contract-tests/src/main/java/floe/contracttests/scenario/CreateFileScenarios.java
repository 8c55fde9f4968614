package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operation {@code files:create}: services, sizes, parts, checksums and organizations. */
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
  void createsFileForEveryService(String service, String mimeType) {
    ObjectNode body =
        NewFile.of(service, new byte[100], 1000, true).typed(mimeType).body().put("version", "1.2");

    Exchange created = context.files().create(body);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/service")).isEqualTo(service);
    assertThat(created.text("/mime_type")).isEqualTo(mimeType);
    assertThat(created.text("/version")).isEqualTo("1.2");
    assertThat(created.text("/organization_id")).isEqualTo(context.world().organizationId());
  }

  @Test
  void createsDownloadableOfAnySize() {
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
  void answersReadableSize(long size, String readable) {
    Exchange created = context.files().create(NewFile.of(new byte[1]).body().put("size", size));

    assertThat(created.text("/size_readable")).isEqualTo(readable);
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

  @Test
  void acceptsAtMostTenThousandParts() {
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

  @Test
  void answersChecksumInBase64AndHex() {
    ObjectNode body = NewFile.of(new byte[0]).body();
    body.put("checksum_sha256_base64", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");

    Exchange created = context.files().create(body);

    assertThat(created.text("/checksum_sha256_hex"))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 10_001, Long.MAX_VALUE})
  void acceptsAnyIntegerAsPartNumber(long number) {
    ObjectNode body = NewFile.of(new byte[1]).body();
    ((ObjectNode) body.at("/upload/parts/0")).put("number", number);

    Exchange created = context.files().create(body);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/upload/parts/0/number").asLong()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "product_media, image/png, 10485760",
    "organization_avatar, image/png, 1048576",
    "support_case_attachment, image/png, 262144000"
  })
  void limitsSizeForEachService(String service, String mimeType, long largest) {
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
  void refusesOrganizationIdWithOrganizationToken() {
    ObjectNode own =
        NewFile.of(new byte[1]).body().put("organization_id", context.world().organizationId());
    ObjectNode foreign =
        NewFile.of(new byte[1]).body().put("organization_id", UUID.randomUUID().toString());
    ObjectNode none = NewFile.of(new byte[1]).body().putNull("organization_id");

    assertThat(ReportedFaults.of(context.files().create(own)))
        .containsExactly("organization_token body.organization_id");
    assertThat(ReportedFaults.of(context.files().create(foreign)))
        .containsExactly("organization_token body.organization_id");
    assertThat(context.files().create(none).status()).isEqualTo(201);
  }

  @Test
  @RequiresCapability(Capability.PERSONAL_TOKEN)
  void requiresOrganizationIdWithPersonalToken() {
    var files = context.files().as(context.world().personalAccessToken());
    ObjectNode none = NewFile.of(new byte[1]).body();
    ObjectNode own =
        NewFile.of(new byte[1]).body().put("organization_id", context.world().organizationId());
    ObjectNode foreign =
        NewFile.of(new byte[1]).body().put("organization_id", UUID.randomUUID().toString());

    Exchange created = files.create(own);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/organization_id")).isEqualTo(context.world().organizationId());
    assertThat(ReportedFaults.of(files.create(none)))
        .containsExactly("missing body.organization_id");
    assertThat(ReportedFaults.locations(files.create(foreign)))
        .containsExactly("body.organization_id");
  }

  @Test
  @RequiresCapability({Capability.PERSONAL_TOKEN, Capability.WORLDS})
  void refusesPersonalTokenForForeignOrganization() {
    TestContext other = context.inNewWorld();
    ObjectNode body =
        NewFile.of(new byte[1]).body().put("organization_id", other.world().organizationId());

    Exchange refused = context.files().as(context.world().personalAccessToken()).create(body);

    assertThat(ReportedFaults.locations(refused)).containsExactly("body.organization_id");
  }
}
