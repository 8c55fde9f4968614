package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.FileContent;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.PresignedUrl;
import floe.contracttests.model.TimeMatchers;
import java.time.Instant;

/** Checks the response to {@code files:create}. */
final class CreateFilePostcondition {
  private CreateFilePostcondition() {}

  /** Returns the expected body, which echoes the request; only ids, URLs and times are open. */
  static ObjectNode expected(
      ObjectNode request, String organizationId, byte[] bytes, Exchange created) {
    String path = "%s/%s/%s/%s"
        .formatted(
            request.path("service").asText(),
            organizationId,
            created.text("/id"),
            request.path("name").asText());
    ObjectNode expected = JsonNodes.object();
    expected.set("id", created.at("/id"));
    expected.put("organization_id", organizationId).put("path", path);
    for (String echoed : new String[] {"name", "mime_type", "size", "service"}) {
      expected.set(echoed, request.path(echoed));
    }
    expected.putNull("storage_version").putNull("checksum_etag").putNull("last_modified_at");
    boolean checksum = request.has("checksum_sha256_base64");
    expected.set("checksum_sha256_base64", nullable(request, "checksum_sha256_base64"));
    expected.put("checksum_sha256_hex", checksum ? FileContent.sha256Hex(bytes) : null);
    expected.set("version", nullable(request, "version"));
    expected.put("is_uploaded", false).put("size_readable", FileContent.readableSize(bytes.length));
    ObjectNode upload = expected.putObject("upload");
    upload.set("id", JsonMatcher.matching("an upload id", node -> !node.asText().isEmpty()));
    upload.put("path", path);
    var parts = upload.putArray("parts");
    request.at("/upload/parts").forEach(part -> parts.add(part(part)));
    return expected;
  }

  private static ObjectNode part(JsonNode requested) {
    ObjectNode part = requested.deepCopy();
    JsonNode checksum = nullable(requested, "checksum_sha256_base64");
    part.set("checksum_sha256_base64", checksum);
    part.set(
        "url",
        JsonMatcher.matching(
            "a presigned URL of one hour",
            node -> PresignedUrl.of(node.asText()).isForOneHour()));
    part.set("expires_at", TimeMatchers.inOneHour());
    ObjectNode headers = part.putObject("headers");
    if (checksum.isTextual()) {
      headers.set("x-amz-checksum-sha256", checksum);
      headers.put("x-amz-sdk-checksum-algorithm", "SHA256");
    }
    return part;
  }

  private static JsonNode nullable(JsonNode object, String field) {
    return object.has(field) ? object.path(field) : JsonNodes.object().nullNode();
  }

  /** Checks that each URL is for its own part, and signs the headers that it asks for. */
  static void checkUrls(Exchange created) {
    for (JsonNode part : created.at("/upload/parts")) {
      PresignedUrl url = PresignedUrl.of(part.path("url").asText());
      ExchangeAssertions.assertThat(
          url.parameter("partNumber").equals(part.path("number").asText()),
          created,
          "a part's URL is for another part");
      ExchangeAssertions.assertThat(
          url.parameter("uploadId").equals(created.text("/upload/id")),
          created,
          "a part's URL is for another upload");
      part.path("headers")
          .fieldNames()
          .forEachRemaining(name -> ExchangeAssertions.assertThat(
              url.signedHeaders().contains(name), created, "the URL does not sign " + name));
      Instant expiresAt = TimeMatchers.timeAt(created, "/upload/parts/0/expires_at");
      ExchangeAssertions.assertThat(
          url.expiresNear(expiresAt), created, "expires_at is not when the URL expires");
    }
  }
}
