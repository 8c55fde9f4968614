package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import java.time.Instant;

/** What the answer to {@code files:create} has to say. */
final class FileCreation {
  private FileCreation() {}

  /** The expected body, which echoes the request; only ids, URLs and times are open. */
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
    expected.put(
        "checksum_sha256_hex", checksum ? FileContent.hex(FileContent.sha256(bytes)) : null);
    expected.set("version", nullable(request, "version"));
    expected.put("is_uploaded", false).put("size_readable", FileContent.readable(bytes.length));
    ObjectNode upload = expected.putObject("upload");
    upload.set("id", JsonMatcher.open("an upload id", node -> !node.asText().isEmpty()));
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
        JsonMatcher.open(
            "a presigned URL of one hour",
            node -> PresignedUrl.of(node.asText()).isForOneHour()));
    part.set("expires_at", AnsweredTimes.inOneHour());
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

  /** Insists that each URL is for its own part, and signs the headers that it asks for. */
  static void checkUrls(Exchange created) {
    for (JsonNode part : created.at("/upload/parts")) {
      PresignedUrl url = PresignedUrl.of(part.path("url").asText());
      StateMachineRun.insist(
          url.parameter("partNumber").equals(part.path("number").asText()),
          created,
          "a part's URL is for another part");
      StateMachineRun.insist(
          url.parameter("uploadId").equals(created.text("/upload/id")),
          created,
          "a part's URL is for another upload");
      part.path("headers")
          .fieldNames()
          .forEachRemaining(name -> StateMachineRun.insist(
              url.signedHeaders().contains(name), created, "the URL does not sign " + name));
      Instant expiresAt = AnsweredTimes.of(created, "/upload/parts/0/expires_at");
      StateMachineRun.insist(
          url.expiresNear(expiresAt), created, "expires_at is not when the URL expires");
    }
  }
}
