package floe.simulator.files;

import static floe.simulator.files.UploadFixture.upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Customers, benefits and grants of a token that nobody issued. */
final class SharedWorldTest {
  private static final String ADA = """
      {"email": "ada@shop.example", "name": "Ada", "external_id": "listener"}
      """;

  private final FloeSimulator simulator = FloeSimulator.builder().start();
  private final TestClient organization = TestClient.organization(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  private TestClient.Reply patch(String target, String body) throws Exception {
    return organization
        .with("Content-Type", "application/json")
        .send("PATCH", target, body.getBytes(StandardCharsets.UTF_8));
  }

  private TestClient.Reply delete(String target) throws Exception {
    return organization.send("DELETE", target, new byte[0]);
  }

  private JsonNode benefit() throws Exception {
    return organization
        .post("/v1/benefits/", """
        {"type": "downloadables", "description": "Notes", "properties": {"files": ["%s"]}}
        """.formatted(upload(organization).path("id").asText()))
        .json();
  }

  private TestClient.Reply grant(String customerId, JsonNode benefit) throws Exception {
    return new TestClient(simulator.baseUrl())
        .post("/sandbox/grants", """
        {"customer_id": "%s", "benefit_id": "%s"}
        """.formatted(customerId, benefit.path("id").asText()));
  }

  @Test
  void listsSamplesUntilSomethingIsCreated() throws Exception {
    JsonNode samples = organization.get("/v1/customers/").json().path("items");

    JsonNode created = organization.post("/v1/customers/", ADA).json();

    assertThat(samples).isNotEmpty();
    assertThat(organization.get("/v1/customers/").json().path("items")).containsExactly(created);
  }

  @Test
  void answersUnknownIdsWithSamples() throws Exception {
    String id = UUID.randomUUID().toString();

    assertThat(organization.get("/v1/customers/" + id).json().path("id").asText())
        .isEqualTo(id);
    assertThat(organization.get("/v1/customers/external/nobody").status()).isEqualTo(200);
    assertThat(patch("/v1/customers/" + id, "{\"name\": \"Lin\"}")
            .json()
            .path("name")
            .asText())
        .isEqualTo("Lin");
    assertThat(organization.get("/v1/benefits/" + id).status()).isEqualTo(200);
    assertThat(organization.get("/v1/benefits/" + id + "/files").status()).isEqualTo(200);
    assertThat(organization.get("/v1/benefits/" + id + "/grants").status()).isEqualTo(200);
    assertThat(organization.get("/v1/benefit-grants/").json().path("items")).isNotEmpty();
    assertThat(delete("/v1/benefits/" + id).status()).isEqualTo(204);
  }

  @Test
  void keepsEmailUniqueAndFreesItOnDeletion() throws Exception {
    String id = organization.post("/v1/customers/", ADA).json().path("id").asText();

    TestClient.Reply refused = organization.post("/v1/customers/", ADA);
    int deleted = delete("/v1/customers/external/listener").status();

    assertThat(refused.json().path("detail")).hasSize(2);
    assertThat(deleted).isEqualTo(204);
    assertThat(organization.get("/v1/customers/" + id).status()).isEqualTo(404);
    assertThat(organization.get("/v1/customers/external/listener").status()).isEqualTo(404);
    assertThat(organization.post("/v1/customers/", ADA).status()).isEqualTo(201);
  }

  @Test
  void endsSessionsOfDeletedCustomer() throws Exception {
    String id = organization.post("/v1/customers/", ADA).json().path("id").asText();
    String body = "{\"customer_id\": \"%s\"}".formatted(id);
    String token =
        organization.post("/v1/customer-sessions/", body).json().path("token").asText();
    TestClient customer = new TestClient(simulator.baseUrl(), "Authorization", "Bearer " + token);
    int before = customer.get("/v1/customer-portal/downloadables/").status();

    delete("/v1/customers/" + id);

    assertThat(before).isEqualTo(200);
    assertThat(customer.get("/v1/customer-portal/downloadables/").status()).isEqualTo(401);
    assertThat(organization.post("/v1/customer-sessions/", body).status()).isEqualTo(422);
  }

  @Test
  void grantsToAnybodyWhoIsNotDeleted() throws Exception {
    JsonNode benefit = benefit();
    String stranger = UUID.randomUUID().toString();
    String ada = organization.post("/v1/customers/", ADA).json().path("id").asText();
    delete("/v1/customers/" + ada);

    TestClient.Reply granted = grant(stranger, benefit);
    TestClient.Reply refused = grant(ada, benefit);

    assertThat(granted.status()).isEqualTo(201);
    assertThat(refused.status()).isEqualTo(422);
    JsonNode listed = organization
        .get("/v1/benefits/" + benefit.path("id").asText() + "/grants")
        .json();
    assertThat(listed.path("items")).hasSize(1);
    assertThat(listed.at("/items/0/customer/id").asText()).isEqualTo(stranger);
  }

  @Test
  void hidesArchivedFilesAndDeletedBenefitsFromEverybody() throws Exception {
    JsonNode benefit = benefit();
    String target = "/v1/benefits/" + benefit.path("id").asText();
    String file = benefit.at("/properties/files/0").asText();
    TestClient customer =
        new TestClient(simulator.baseUrl(), "Authorization", "Bearer polar_cst_any");
    String link = customer
        .get("/v1/customer-portal/downloadables/")
        .json()
        .at("/items/0/file/download/url")
        .asText();
    int followed = new TestClient("").get(link).status();

    patch(target, """
        {"type": "downloadables", "properties": {"files": ["%1$s"], "archived": {"%1$s": true}}}
        """.formatted(file));
    int followedWhileArchived = new TestClient("").get(link).status();
    JsonNode counted = organization.get(target + "/files").json();
    delete(target);

    assertThat(followed).isEqualTo(302);
    assertThat(followedWhileArchived).isEqualTo(404);
    assertThat(counted.at("/items/0/downloads").asInt()).isEqualTo(1);
    assertThat(counted.at("/items/0/downloaders").asInt()).isEqualTo(1);
    assertThat(organization.get(target).status()).isEqualTo(404);
    assertThat(new TestClient("").get(link).status()).isEqualTo(404);
  }
}
