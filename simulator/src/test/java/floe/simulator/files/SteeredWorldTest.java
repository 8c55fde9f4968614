package floe.simulator.files;

import static floe.simulator.files.UploadFixture.creation;
import static floe.simulator.files.UploadFixture.upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.simulator.FloeSimulator;
import floe.simulator.SimulatedWorld;
import floe.simulator.TestClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteeredWorldTest {

  private final FloeSimulator simulator = FloeSimulator.builder().seed(42).start();
  private final SimulatedWorld world = simulator.newWorld();
  private final TestClient sandbox = new TestClient(simulator.baseUrl());
  private final TestClient organization = bearer(world.accessToken());

  @AfterEach
  void stop() {
    simulator.close();
  }

  private TestClient bearer(String token) {
    return new TestClient(simulator.baseUrl(), "Authorization", "Bearer " + token);
  }

  private String path(String resource) {
    return "/sandbox/worlds/" + world.organizationId() + "/" + resource;
  }

  private TestClient.Reply put(String resource, String body) throws Exception {
    return sandbox
        .with("Content-Type", "application/json")
        .send("PUT", path(resource), body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void expiresInARepeatableRunToo() throws Exception {
    String id = upload(organization).path("id").asText();
    TestClient customer = bearer(world.customerToken());
    String url = organization
        .get("/v1/files/" + id + "/download")
        .json()
        .at("/download/url")
        .asText();
    int before = customer.get("/v1/customer-portal/downloadables/").status();

    put("clock", "{\"advance\": \"PT1H\"}");

    assertThat(before).isEqualTo(200);
    assertThat(customer.get("/v1/customer-portal/downloadables/").status()).isEqualTo(401);
    TestClient.Reply expired = sandbox.get(url);
    assertThat(expired.status()).isEqualTo(403);
    assertThat(expired.text()).contains("<Message>Request has expired</Message>");
  }

  @Test
  void leavesTheTimeOfARepeatableRunAloneByLookingAtIt() throws Exception {
    JsonNode first = sandbox.get(path("clock")).json();
    sandbox.get(path("requests"));
    JsonNode second = sandbox.get(path("clock")).json();

    assertThat(second).isEqualTo(first);
    assertThat(first.path("now").asText()).startsWith("2026-08-01T12:00:0");
  }

  @Test
  void givesTheSameIdsInTheNextRunWithTheSameSeed() throws Exception {
    String first = organization.get("/v1/files/").header("X-Request-Id");
    simulator.reset();
    simulator.newWorld();
    String again = organization.get("/v1/files/").header("X-Request-Id");

    assertThat(again).isEqualTo(first).hasSize(36);
  }

  @Test
  void forgetsSteeringWhenItIsReset() throws Exception {
    put("clock", "{\"advance\": \"P1D\"}");
    put("rate-limit", "{\"requests\": 1, \"period\": \"PT1H\"}");
    organization.get("/v1/files/");

    simulator.reset();
    SimulatedWorld same = simulator.newWorld();

    assertThat(same.organizationId()).isEqualTo(world.organizationId());
    assertThat(sandbox.get(path("clock")).json().path("offset_seconds").asLong())
        .isZero();
    assertThat(sandbox.get(path("rate-limit")).json().path("limit").isNull()).isTrue();
    assertThat(sandbox.get(path("requests")).json().path("items")).isEmpty();
  }

  @Test
  void tellsOfTokensThatWereNotIssuedApart() throws Exception {
    bearer("polar_oat_any").post("/v1/files/", creation("notes.txt"));

    JsonNode entry = sandbox.get("/sandbox/requests").json().path("items").path(0);

    assertThat(entry.path("operation").asText()).isEqualTo("files:create");
    assertThat(entry.path("token").asText()).isEqualTo("polar_oat_***");
    assertThat(entry.path("world_time").isNull()).isTrue();
    assertThat(sandbox.get(path("requests")).json().path("items")).isEmpty();
  }

  @Test
  void givesIdsEvenIfItRemembersNothing() throws Exception {
    try (FloeSimulator stateless = FloeSimulator.builder().stateless().start()) {
      TestClient client =
          new TestClient(stateless.baseUrl(), "Authorization", "Bearer polar_oat_any");

      assertThat(client.get("/v1/files/").header("X-Request-Id")).hasSize(36);
    }
  }

  @Test
  void givesNoIdsForOtherDocuments(@TempDir Path folder) throws Exception {
    Path document = Files.writeString(folder.resolve("things.yaml"), """
        openapi: 3.1.0
        info: {title: Things, version: '1'}
        paths:
          /things:
            get:
              operationId: things
              responses: {'200': {description: All things.}}
        """);
    try (FloeSimulator other = FloeSimulator.builder().spec(document).start()) {
      TestClient.Reply reply = new TestClient(other.baseUrl()).get("/things");

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.header("X-Request-Id")).isEmpty();
    }
  }
}
