package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Headers;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SentRequest;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Requests and answers that keep the contract, for tests to break. */
final class SampleExchanges {
  private static final Instant NOW = Instant.parse("2026-08-01T10:00:00Z");
  static final String ID = "f3e17452-398d-4a53-b5ca-a4ab1958a78b";
  static final String ORGANIZATION = "aa3685b2-f0ef-42d4-b456-13bd8dfac297";
  static final String OTHER = "07136d09-5e64-44ad-b232-46424538dc6f";
  private static final String CHECKSUM = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
  private static final Headers TOKEN = Headers.NONE.with("Authorization", "Bearer polar_oat_0");

  private SampleExchanges() {}

  static Headers answerHeaders() {
    return Headers.NONE
        .with("Content-Type", "application/json")
        .with("Polar-Version", "2026-04")
        .with("X-Polar-Sandbox", "1")
        .with(
            "Date",
            DateTimeFormatter.RFC_1123_DATE_TIME
                .withLocale(Locale.ROOT)
                .format(NOW.atOffset(ZoneOffset.UTC)));
  }

  static Exchange exchange(
      String method, String target, JsonNode sent, int status, JsonNode answer) {
    return exchange(method, target, sent, status, answerHeaders(), answer);
  }

  static Exchange exchange(
      String method, String target, JsonNode sent, int status, Headers headers, JsonNode answer) {
    byte[] body = sent.isMissingNode() ? new byte[0] : JsonNodes.bytes(sent);
    Headers request = body.length == 0 ? TOKEN : TOKEN.with("Content-Type", "application/json");
    SentRequest sentRequest =
        new SentRequest(method, URI.create("http://127.0.0.1:8080"), target, request, body);
    return new Exchange(
        sentRequest,
        status,
        headers,
        answer.isMissingNode() ? new byte[0] : JsonNodes.bytes(answer),
        NOW);
  }

  static JsonNode nothing() {
    return JsonNodes.object().path("nothing");
  }

  static ObjectNode newFile() {
    ObjectNode body = JsonNodes.object()
        .put("name", "a.zip")
        .put("mime_type", "application/zip")
        .put("size", 1536);
    body.put("service", "downloadable").put("checksum_sha256_base64", CHECKSUM);
    ObjectNode part = body.putObject("upload").putArray("parts").addObject();
    part.put("number", 1)
        .put("chunk_start", 0)
        .put("chunk_end", 1536)
        .put("checksum_sha256_base64", CHECKSUM);
    return body;
  }

  static ObjectNode file() {
    ObjectNode file =
        JsonNodes.object().put("id", ID).put("organization_id", ORGANIZATION).put("name", "a.zip");
    file.put("path", "downloadable/" + ORGANIZATION + "/" + ID + "/a.zip")
        .put("mime_type", "application/zip");
    file.put("size", 1536).put("checksum_sha256_base64", CHECKSUM);
    file.put(
        "checksum_sha256_hex", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    return file.putNull("version")
        .putNull("storage_version")
        .put("service", "downloadable")
        .put("size_readable", "1.5 KB");
  }

  static ObjectNode created() {
    ObjectNode file =
        file().putNull("checksum_etag").putNull("last_modified_at").put("is_uploaded", false);
    ObjectNode upload =
        file.putObject("upload").put("id", "u1").put("path", file.path("path").asText());
    ObjectNode part = upload.putArray("parts").addObject();
    part.put("number", 1)
        .put("chunk_start", 0)
        .put("chunk_end", 1536)
        .put("checksum_sha256_base64", CHECKSUM);
    part.put("expires_at", "2026-08-01T11:00:00Z");
    part.putObject("headers")
        .put("x-amz-checksum-sha256", CHECKSUM)
        .put("x-amz-sdk-checksum-algorithm", "SHA256");
    part.put(
        "url",
        "http://127.0.0.1:9000/private/key?partNumber=1&uploadId=u1&X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=floe%2F20260801%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260801T100000Z"
            + "&X-Amz-Expires=3600&X-Amz-SignedHeaders=host%3Bx-amz-checksum-sha256%3Bx-amz-sdk-checksum-algorithm"
            + "&X-Amz-Signature=" + "0a".repeat(32));
    return file;
  }

  static ObjectNode listed() {
    ObjectNode file = file()
        .put("checksum_etag", "\"d41d8cd98f00b204e9800998ecf8427e-1\"")
        .put("is_uploaded", true);
    file.put("last_modified_at", "2026-08-01T09:59:00Z").put("created_at", "2026-08-01T09:58:00Z");
    file.putNull("flagged_malicious_at");
    ObjectNode list = JsonNodes.object();
    list.putArray("items").add(file);
    list.putObject("pagination").put("total_count", 1).put("max_page", 1);
    return list;
  }

  static Map<String, List<String>> withoutType() {
    return Map.of("Polar-Version", List.of("2026-04"), "X-Polar-Sandbox", List.of("1"));
  }
}
