package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operation {@code files:create}, when the body is invalid. */
@ScenarioTest
final class InvalidFileScenarios {
  private final TestContext context;

  InvalidFileScenarios(TestContext context) {
    this.context = context;
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
  void refusesMimeTypeThatServiceDoesNotAccept(String service, String mimeType) {
    ObjectNode body =
        NewFile.of(service, new byte[1], 1000, false).typed(mimeType).body();

    Exchange refused = context.files().create(body);

    assertThat(ReportedFaults.of(refused))
        .containsExactly("string_pattern_mismatch body." + service + ".mime_type");
  }

  @Test
  void reportsEveryFaultAtOnce() {
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
  void refusesBodyWithoutRequiredField(String field) {
    ObjectNode body = NewFile.of(new byte[1]).body();
    body.remove(field);

    Exchange refused = context.files().create(body);

    assertThat(ReportedFaults.of(refused)).containsExactly("missing body.downloadable." + field);
    assertThat(refused.at("/detail/0/input")).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"number", "chunk_start", "chunk_end"})
  void refusesPartWithoutRequiredField(String field) {
    ObjectNode body = NewFile.of(new byte[1]).body();
    ((ObjectNode) body.at("/upload/parts/0")).remove(field);

    Exchange refused = context.files().create(body);

    assertThat(ReportedFaults.of(refused))
        .containsExactly("missing body.downloadable.upload.parts.0." + field);
  }

  @Test
  void refusesMissingAndUnknownServiceByTheirOwnTypes() {
    ObjectNode untagged = NewFile.of(new byte[1]).body();
    untagged.remove("service");
    ObjectNode mistagged = NewFile.of(new byte[1]).body().put("service", "receipt");

    Exchange withoutTag = context.files().create(untagged);
    Exchange withWrongTag = context.files().create(mistagged);

    assertThat(ReportedFaults.of(withoutTag)).containsExactly("union_tag_not_found body");
    assertThat(ReportedFaults.of(withWrongTag)).containsExactly("union_tag_invalid body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "nothing", "{\"name\": }", "\"text\"", "[]", "null", "7"})
  void refusesBodyThatIsNotAnObject(String text) {
    Exchange refused = context.files().create(text.getBytes(StandardCharsets.UTF_8));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.locations(refused).get(0)).startsWith("body");
  }

  @Test
  void refusesBodyThatIsNotUtf8() {
    byte[] bytes = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'
    };

    Exchange refused = context.files().create(bytes);

    assertThat(refused.status()).isIn(400, 422);
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
  void refusesChecksumThatIsNotSha256(String checksum) {
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
