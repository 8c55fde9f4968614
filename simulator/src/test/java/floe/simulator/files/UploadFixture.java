package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Creates worlds and uploads files through the API of a simulator. */
final class UploadFixture {
  static final byte[] BYTES = "the bytes of a file".getBytes(StandardCharsets.UTF_8);

  private UploadFixture() {}

  static JsonNode createWorld(FloeSimulator simulator) throws Exception {
    return new TestClient(simulator.baseUrl()).post("/sandbox/worlds", "{}").json();
  }

  static TestClient client(FloeSimulator simulator, JsonNode token) {
    return new TestClient(simulator.baseUrl(), "Authorization", "Bearer " + token.asText());
  }

  /** Returns a client with the access token of a new world. */
  static TestClient organization(FloeSimulator simulator) throws Exception {
    return client(simulator, createWorld(simulator).path("access_token"));
  }

  /** Returns a request body for a file with one part. */
  static String creation(String name) throws Exception {
    String checksum =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(BYTES));
    return """
        {"name": "%s", "mime_type": "text/plain", "size": %d, "service": "downloadable", "checksum_sha256_base64": "%s",
         "upload": {"parts": [{"number": 1, "chunk_start": 0, "chunk_end": %d, "checksum_sha256_base64": "%s"}]}}
        """.formatted(name, BYTES.length, checksum, BYTES.length, checksum);
  }

  /** Returns a client that sends the headers of a presigned part. */
  static TestClient partClient(JsonNode part) {
    TestClient client = new TestClient("");
    for (var header : part.path("headers").properties()) {
      client = client.with(header.getKey(), header.getValue().asText());
    }
    return client;
  }

  /** Returns a request body that completes the upload with its only part. */
  static String completion(JsonNode file, String etag) {
    ObjectNode body = JsonMapper.builder().build().createObjectNode();
    body.set("id", file.path("upload").path("id"));
    body.set("path", file.path("path"));
    body.putArray("parts")
        .addObject()
        .put("number", 1)
        .put("checksum_etag", etag)
        .set(
            "checksum_sha256_base64",
            file.path("upload").path("parts").path(0).path("checksum_sha256_base64"));
    return body.toString();
  }

  /** Uploads a file and returns the response to its completion. */
  static JsonNode upload(TestClient organization) throws Exception {
    JsonNode file = organization.post("/v1/files/", creation("notes.txt")).json();
    JsonNode part = file.path("upload").path("parts").path(0);
    String etag = partClient(part).send("PUT", part.path("url").asText(), BYTES).header("ETag");
    return organization
        .post("/v1/files/" + file.path("id").asText() + "/uploaded", completion(file, etag))
        .json();
  }
}
