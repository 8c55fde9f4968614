package floe.simulator.files;

import static floe.simulator.files.UploadFixture.BYTES;
import static floe.simulator.files.UploadFixture.client;
import static floe.simulator.files.UploadFixture.createWorld;
import static floe.simulator.files.UploadFixture.creation;
import static floe.simulator.files.UploadFixture.organization;
import static floe.simulator.files.UploadFixture.upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FilesAccessTest {
  private final FloeSimulator simulator = FloeSimulator.builder().start();

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void acceptsTokenOfUnknownKindForEveryOperation() throws Exception {
    TestClient anyone = new TestClient(simulator.baseUrl(), "Authorization", "Bearer any");

    assertThat(anyone.get("/v1/files/").status()).isEqualTo(200);
    assertThat(anyone.get("/v1/customer-portal/downloadables/").status()).isEqualTo(200);
  }

  @Test
  void listsOnlyDownloadablesOfGrantedBenefits() throws Exception {
    JsonNode world = createWorld(simulator);
    TestClient organization = client(simulator, world.path("access_token"));
    TestClient customer = client(simulator, world.path("customer").path("session_token"));
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
  void hidesFilesOfOtherWorlds() throws Exception {
    JsonNode file = upload(organization(simulator));
    TestClient other = organization(simulator);

    assertThat(other.get("/v1/files/" + file.path("id").asText() + "/download").status())
        .isEqualTo(404);
    assertThat(other.get("/v1/files/").json().path("items")).isEmpty();
  }

  @Test
  void rejectsTokenWithoutScope() throws Exception {
    JsonNode world = new TestClient(simulator.baseUrl())
        .post("/sandbox/worlds", "{\"scopes\": [\"files:read\"]}")
        .json();

    TestClient.Reply reply =
        client(simulator, world.path("access_token")).post("/v1/files/", creation("notes.txt"));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.json().path("error").asText()).isEqualTo("insufficient_scope");
    assertThat(reply.header("WWW-Authenticate")).contains("scope=\"files:write\"");
  }

  @Test
  void rejectsTokenOfDeletedWorld() throws Exception {
    JsonNode world = createWorld(simulator);
    new TestClient(simulator.baseUrl())
        .send(
            "DELETE",
            "/sandbox/worlds/" + world.path("organization").path("id").asText(),
            new byte[0]);

    TestClient.Reply reply = client(simulator, world.path("access_token")).get("/v1/files/");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.json().path("error").asText()).isEqualTo("invalid_token");
  }
}
