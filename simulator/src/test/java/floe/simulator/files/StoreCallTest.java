package floe.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoreCallTest {
  private final FloeSimulator simulator = FloeSimulator.builder().start();

  @AfterEach
  void stop() {
    simulator.close();
  }

  private void addRule(JsonNode world, String effect) throws Exception {
    String path = "/sandbox/worlds/" + world.at("/organization/id").asText() + "/faults";
    String rule = "{'on': 'store:complete', 'effect': {" + effect + "}}";
    TestClient control = new TestClient(simulator.baseUrl());
    assertThat(control.post(path, rule.replace('\'', '"')).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'status': 500", "'lose_response': true"})
  void completesFailedCompletionWithTheSamePartsOnly(String effect) throws Exception {
    JsonNode world = UploadFixture.createWorld(simulator);
    TestClient organization = UploadFixture.client(simulator, world.path("access_token"));
    JsonNode file =
        organization.post("/v1/files/", UploadFixture.creation("a.txt")).json();
    JsonNode part = file.at("/upload/parts/0");
    TestClient parts = UploadFixture.partClient(part);
    String url = part.path("url").asText();
    String etag = parts.send("PUT", url, UploadFixture.BYTES).header("ETag");
    String same = UploadFixture.completion(file, etag);
    String uploaded = "/v1/files/" + file.path("id").asText() + "/uploaded";
    addRule(world, effect);

    int failed = organization.post(uploaded, same).status();
    JsonNode listed = organization.get("/v1/files/").json();
    TestClient.Reply other =
        organization.post(uploaded, same.replace(",\"checksum_sha256_base64\":\"", ",\"x\":\""));
    int completed = organization.post(uploaded, same).status();

    assertThat(failed).isEqualTo(503);
    assertThat(listed.at("/pagination/total_count").asInt(-1)).isZero();
    assertThat(other.status()).isEqualTo(422);
    assertThat(completed).isEqualTo(200);
  }

  @Test
  void takesNoPartOnceTheStoreHasJoinedThem() throws Exception {
    JsonNode world = UploadFixture.createWorld(simulator);
    TestClient organization = UploadFixture.client(simulator, world.path("access_token"));
    JsonNode file =
        organization.post("/v1/files/", UploadFixture.creation("a.txt")).json();
    JsonNode part = file.at("/upload/parts/0");
    TestClient parts = UploadFixture.partClient(part);
    String url = part.path("url").asText();
    String etag = parts.send("PUT", url, UploadFixture.BYTES).header("ETag");
    addRule(world, "'lose_response': true");
    organization.post(
        "/v1/files/" + file.path("id").asText() + "/uploaded",
        UploadFixture.completion(file, etag));

    TestClient.Reply late = parts.send("PUT", url, UploadFixture.BYTES);

    assertThat(late.status()).isEqualTo(404);
    assertThat(late.text()).contains("NoSuchUpload");
  }
}
