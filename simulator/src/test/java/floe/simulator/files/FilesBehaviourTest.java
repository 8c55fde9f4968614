package floe.simulator.files;

import static floe.simulator.files.UploadFixture.BYTES;
import static floe.simulator.files.UploadFixture.completion;
import static floe.simulator.files.UploadFixture.creation;
import static floe.simulator.files.UploadFixture.organization;
import static floe.simulator.files.UploadFixture.upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FilesBehaviourTest {
  private final FloeSimulator simulator = FloeSimulator.builder().start();

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void uploadsAndDownloadsFile() throws Exception {
    TestClient organization = organization(simulator);
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

  @Test
  void rejectsCompletionWithPartThatWasNotSent() throws Exception {
    TestClient organization = organization(simulator);
    JsonNode file = organization.post("/v1/files/", creation("notes.txt")).json();

    TestClient.Reply early = organization.post(
        "/v1/files/" + file.path("id").asText() + "/uploaded", completion(file, "\"x\""));

    assertThat(early.status()).isEqualTo(422);
    assertThat(early.json().path("detail").path(0).path("loc"))
        .extracting(JsonNode::asText)
        .containsExactly("body", "parts", "0", "number");
  }

  @Test
  void uploadsFileWithTokenThatWasNotIssued() throws Exception {
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
  void rejectsDownloadOfFlaggedFile() throws Exception {
    TestClient organization = organization(simulator);
    String id = upload(organization).path("id").asText();

    new TestClient(simulator.baseUrl(), "Content-Type", "application/json")
        .send(
            "PATCH",
            "/sandbox/files/" + id,
            "{\"flagged_malicious\": true}".getBytes(StandardCharsets.UTF_8));

    assertThat(organization.get("/v1/files/" + id + "/download").status()).isEqualTo(403);
  }

  @Test
  void answersDeletedFileWith404() throws Exception {
    TestClient organization = organization(simulator);
    String id = upload(organization).path("id").asText();

    int deleted = organization.send("DELETE", "/v1/files/" + id, new byte[0]).status();

    assertThat(deleted).isEqualTo(204);
    assertThat(organization.get("/v1/files/" + id + "/download").status()).isEqualTo(404);
  }

  @Test
  void repeatsWholeRunWithSameSeed() throws Exception {
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
      all.append(client.post("/v1/files/", creation("notes.txt")).text());
      all.append(client.get("/v1/files/").text());
      all.append(client.with("Prefer", "dynamic=true").get("/v1/files/").text());
      return all.toString().replace(port, ":PORT");
    }
  }
}
