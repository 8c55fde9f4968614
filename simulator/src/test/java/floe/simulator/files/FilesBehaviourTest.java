package floe.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FilesBehaviourTest {
  private static final byte[] BYTES = "the bytes of a file".getBytes(StandardCharsets.UTF_8);
  private final FloeSimulator simulator = FloeSimulator.builder().start();

  @AfterAll
  void stop() {
    simulator.close();
  }

  private JsonNode world() throws Exception {
    return new TestClient(simulator.baseUrl()).post("/sandbox/worlds", "{}").json();
  }

  private TestClient client(JsonNode token) {
    return new TestClient(simulator.baseUrl(), "Authorization", "Bearer " + token.asText());
  }

  private static String create(String name) throws Exception {
    String checksum =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(BYTES));
    return """
        {"name": "%s", "mime_type": "text/plain", "size": %d, "service": "downloadable", "checksum_sha256_base64": "%s",
         "upload": {"parts": [{"number": 1, "chunk_start": 0, "chunk_end": %d, "checksum_sha256_base64": "%s"}]}}
        """.formatted(name, BYTES.length, checksum, BYTES.length, checksum);
  }

  private static TestClient part(JsonNode part) {
    TestClient client = new TestClient("");
    for (var header : part.path("headers").properties()) {
      client = client.with(header.getKey(), header.getValue().asText());
    }
    return client;
  }

  private static String completion(JsonNode file, String etag) {
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

  private JsonNode upload(TestClient organization) throws Exception {
    JsonNode file = organization.post("/v1/files/", create("notes.txt")).json();
    JsonNode part = file.path("upload").path("parts").path(0);
    String etag = part(part).send("PUT", part.path("url").asText(), BYTES).header("ETag");
    return organization
        .post("/v1/files/" + file.path("id").asText() + "/uploaded", completion(file, etag))
        .json();
  }

  @Test
  void fileGoesUpAndComesDown() throws Exception {
    TestClient organization = client(world().path("access_token"));
    JsonNode file = upload(organization);

    JsonNode listed = organization.get("/v1/files/").json();
    JsonNode download =
        organization.get("/v1/files/" + file.path("id").asText() + "/download").json();
    TestClient.Reply bytes =
        new TestClient("").get(download.path("download").path("url").asText());

    assertThat(file.path("is_uploaded").asBoolean()).isTrue();
    assertThat(file.path("checksum_etag").asText()).endsWith("-1\"");
    assertThat(listed.path("items")).containsExactly(file);
    assertThat(listed.path("pagination").path("total_count").asInt()).isEqualTo(1);
    assertThat(bytes.bytes()).isEqualTo(BYTES);
    assertThat(bytes.header("Content-Disposition")).isEqualTo("attachment; filename=\"notes.txt\"");
    assertThat(bytes.header("Content-Type")).isEqualTo("text/plain");
  }

  @ParameterizedTest
  @CsvSource({"title: Polar API, title: Our API, true", "size_readable, readable_size, false"})
  void copyOfTheDocumentIsServedLikeTheOriginalUntilItMeansSomethingElse(
      String words, String others, boolean detected, @TempDir Path folder) throws Exception {
    String original;
    try (InputStream in = FloeSimulator.class.getResourceAsStream("/floe/openapi/files.yaml")) {
      original = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(original).contains(words);
    Path copy = Files.writeString(folder.resolve("copy.yaml"), original.replace(words, others));

    try (FloeSimulator other = FloeSimulator.builder().spec(copy).start()) {
      TestClient organization =
          new TestClient(other.baseUrl(), "Authorization", "Bearer polar_oat_any");
      JsonNode file = organization.post("/v1/files/", create("notes.txt")).json();
      String path = URI.create(file.at("/upload/parts/0/url").asText()).getPath();

      assertThat(path.startsWith("/__floe/store/floe-private/" + file.path("id").asText()))
          .isEqualTo(detected);
    }
  }

  @Test
  void tokenOfNoKindMayDoEverything() throws Exception {
    TestClient anyone = new TestClient(simulator.baseUrl(), "Authorization", "Bearer any");

    assertThat(anyone.get("/v1/files/").status()).isEqualTo(200);
    assertThat(anyone.get("/v1/customer-portal/downloadables/").status()).isEqualTo(200);
  }

  @Test
  void customerSeesWhatIsGrantedAndNothingElse() throws Exception {
    JsonNode world = world();
    TestClient organization = client(world.path("access_token"));
    TestClient customer = client(world.path("customer").path("session_token"));
    JsonNode file = upload(organization);
    JsonNode benefit = organization
        .post("/v1/benefits/", """
        {"type": "downloadables", "description": "Notes", "properties": {"files": ["%s"]}}
        """.formatted(file.path("id").asText()))
        .json();
    assertThat(customer.get("/v1/customer-portal/downloadables/").json().path("items"))
        .isEmpty();

    JsonNode grant = new TestClient(simulator.baseUrl())
        .post("/sandbox/grants", """
        {"customer_id": "%s", "benefit_id": "%s"}
        """.formatted(
                world.path("customer").path("id").asText(), benefit.path("id").asText()))
        .json();
    JsonNode granted = customer.get("/v1/customer-portal/downloadables/").json();
    String link =
        granted.path("items").path(0).path("file").path("download").path("url").asText();
    TestClient.Reply redirect = new TestClient("").get(link);
    byte[] bytes = new TestClient("").get(redirect.header("Location")).bytes();
    new TestClient(simulator.baseUrl())
        .send("DELETE", "/sandbox/grants/" + grant.path("id").asText(), new byte[0]);

    assertThat(granted.path("items")).hasSize(1);
    assertThat(redirect.status()).isEqualTo(302);
    assertThat(bytes).isEqualTo(BYTES);
    assertThat(customer.get("/v1/customer-portal/downloadables/").json().path("items"))
        .isEmpty();
  }

  @Test
  void completionNamesPartThatWasNeverSent() throws Exception {
    TestClient organization = client(world().path("access_token"));
    JsonNode file = organization.post("/v1/files/", create("notes.txt")).json();

    TestClient.Reply early = organization.post(
        "/v1/files/" + file.path("id").asText() + "/uploaded", completion(file, "\"x\""));

    assertThat(early.status()).isEqualTo(422);
    assertThat(early.json().path("detail").path(0).path("loc"))
        .extracting(JsonNode::asText)
        .containsExactly("body", "parts", "0", "number");
  }

  @Test
  void storeRefusesPartWithOtherBytes() throws Exception {
    JsonNode file = client(world().path("access_token"))
        .post("/v1/files/", create("notes.txt"))
        .json();
    JsonNode part = file.path("upload").path("parts").path(0);

    TestClient.Reply reply = part(part).send("PUT", part.path("url").asText(), new byte[] {1});

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("<Code>BadDigest</Code>");
  }

  @ParameterizedTest
  @CsvSource({
    "partNumber=1, partNumber=2",
    "X-Amz-Expires=3600, X-Amz-Expires=7200",
    "X-Amz-Signature=, X-Amz-Signature=0"
  })
  void storeRefusesChangedUrl(String from, String to) throws Exception {
    JsonNode file = client(world().path("access_token"))
        .post("/v1/files/", create("notes.txt"))
        .json();
    JsonNode part = file.path("upload").path("parts").path(0);

    TestClient.Reply reply =
        part(part).send("PUT", part.path("url").asText().replace(from, to), BYTES);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text()).contains("<Code>SignatureDoesNotMatch</Code>");
  }

  @Test
  void worldsDoNotSeeEachOther() throws Exception {
    JsonNode file = upload(client(world().path("access_token")));
    TestClient other = client(world().path("access_token"));

    assertThat(other.get("/v1/files/" + file.path("id").asText() + "/download").status())
        .isEqualTo(404);
    assertThat(other.get("/v1/files/").json().path("items")).isEmpty();
  }

  @Test
  void tokenWithoutScopeIsRefused() throws Exception {
    JsonNode world = new TestClient(simulator.baseUrl())
        .post("/sandbox/worlds", "{\"scopes\": [\"files:read\"]}")
        .json();

    TestClient.Reply reply =
        client(world.path("access_token")).post("/v1/files/", create("notes.txt"));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.json().path("error").asText()).isEqualTo("insufficient_scope");
    assertThat(reply.header("WWW-Authenticate")).contains("scope=\"files:write\"");
  }

  @Test
  void tokenOfDeletedWorldIsInvalid() throws Exception {
    JsonNode world = world();
    new TestClient(simulator.baseUrl())
        .send(
            "DELETE",
            "/sandbox/worlds/" + world.path("organization").path("id").asText(),
            new byte[0]);

    TestClient.Reply reply = client(world.path("access_token")).get("/v1/files/");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.json().path("error").asText()).isEqualTo("invalid_token");
  }

  @Test
  void flaggedFileCannotBeDownloaded() throws Exception {
    TestClient organization = client(world().path("access_token"));
    String id = upload(organization).path("id").asText();

    new TestClient(simulator.baseUrl(), "Content-Type", "application/json")
        .send(
            "PATCH",
            "/sandbox/files/" + id,
            "{\"flagged_malicious\": true}".getBytes(StandardCharsets.UTF_8));

    assertThat(organization.get("/v1/files/" + id + "/download").status()).isEqualTo(403);
  }

  @Test
  void deletedFileIsGone() throws Exception {
    TestClient organization = client(world().path("access_token"));
    String id = upload(organization).path("id").asText();

    int deleted = organization.send("DELETE", "/v1/files/" + id, new byte[0]).status();

    assertThat(deleted).isEqualTo(204);
    assertThat(organization.get("/v1/files/" + id + "/download").status()).isEqualTo(404);
  }

  @Test
  void servesRangesOfDownload() throws Exception {
    TestClient organization = client(world().path("access_token"));
    String id = upload(organization).path("id").asText();
    String url = organization
        .get("/v1/files/" + id + "/download")
        .json()
        .path("download")
        .path("url")
        .asText();

    TestClient.Reply reply = new TestClient("", "Range", "bytes=4-8").get(url);

    assertThat(reply.status()).isEqualTo(206);
    assertThat(reply.text()).isEqualTo("bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04", "2026-10", "2027-01"})
  void echoesApiVersion(String version) throws Exception {
    TestClient.Reply reply =
        TestClient.organization(simulator).with("Polar-Version", version).get("/v1/files/");

    assertThat(reply.header("Polar-Version")).isEqualTo(version);
  }

  @Test
  void unknownApiVersionIsNotFound() throws Exception {
    TestClient.Reply reply =
        TestClient.organization(simulator).with("Polar-Version", "2020-01").get("/v1/files/");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text()).isEqualTo("{\"detail\":\"Not Found\"}");
  }

  @Test
  void takesNoBodyLargerThanTenMebibytes() throws Exception {
    byte[] body = new byte[10 * 1024 * 1024 + 1];

    TestClient.Reply reply = TestClient.organization(simulator).send("POST", "/v1/files/", body);

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.json().path("error").asText()).isEqualTo("RequestBodyTooLarge");
  }

  @Test
  void takesNoBodyWithoutLength() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
      String request = """
          POST /v1/files/ HTTP/1.1
          Host: localhost
          Authorization: Bearer polar_oat_any
          Connection: close
          Transfer-Encoding: chunked

          2
          {}
          0

          """.replace("\n", "\r\n");
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 411 ").contains("LengthRequired");
    }
  }

  @Test
  void urlsOfSamplesLeadSomewhere() throws Exception {
    TestClient customer =
        new TestClient(simulator.baseUrl(), "Authorization", "Bearer polar_cst_any");
    JsonNode sample =
        customer.get("/v1/customer-portal/downloadables/").json().path("items").path(0);

    TestClient.Reply redirect =
        new TestClient("").get(sample.path("file").path("download").path("url").asText());
    TestClient.Reply bytes = new TestClient("").get(redirect.header("Location"));

    assertThat(redirect.status()).isEqualTo(302);
    assertThat(bytes.status()).isEqualTo(200);
    assertThat(bytes.bytes()).isNotEmpty();
  }

  @Test
  void anyTokenMayTryTheWholeFlow() throws Exception {
    try (FloeSimulator fresh = FloeSimulator.builder().seed(5).start()) {
      TestClient organization = TestClient.organization(fresh);
      List<JsonNode> samples =
          organization.get("/v1/files/").json().path("items").valueStream().toList();

      JsonNode file = upload(organization);

      assertThat(samples).isNotEmpty();
      assertThat(organization.get("/v1/files/").json().path("items")).containsExactly(file);
    }
  }

  @Test
  void wholeRunIsRepeatable() throws Exception {
    String first = run();
    String second = run();

    assertThat(second).isEqualTo(first);
  }

  private static String run() throws Exception {
    try (FloeSimulator seeded = FloeSimulator.builder().seed(42).start()) {
      TestClient client = new TestClient(seeded.baseUrl(), "Authorization", "Bearer polar_oat_any");
      String port = ":" + seeded.port();
      StringBuilder all = new StringBuilder();
      all.append(client.post("/sandbox/worlds", "{}").text());
      all.append(client.post("/v1/files/", create("notes.txt")).text());
      all.append(client.get("/v1/files/").text());
      all.append(client.with("Prefer", "dynamic=true").get("/v1/files/").text());
      return all.toString().replace(port, ":PORT");
    }
  }
}
