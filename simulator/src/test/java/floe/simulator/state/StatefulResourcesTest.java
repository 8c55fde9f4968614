package floe.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatefulResourcesTest {
  private static final String DOCUMENT = """
      openapi: 3.0.3
      info: {title: Shop, version: '1'}
      paths:
        /shops/{shop_id}/orders:
          get:
            parameters:
              - {name: shop_id, in: path, required: true, schema: {type: integer}}
              - {name: page, in: query, schema: {type: integer}}
              - {name: per_page, in: query, schema: {type: integer}}
              - {name: status, in: query, schema: {type: string}}
            responses:
              '200':
                description: Orders
                content:
                  application/json:
                    schema:
                      type: object
                      required: [data, total, has_more]
                      properties:
                        data: {type: array, items: {$ref: '#/components/schemas/Order'}}
                        total: {type: integer}
                        has_more: {type: boolean}
          post:
            parameters: [{name: shop_id, in: path, required: true, schema: {type: integer}}]
            requestBody:
              required: true
              content:
                application/json:
                  schema: {type: object, required: [status], properties: {status: {type: string}, secret: {type: string}}}
            responses:
              '201': {description: Made, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
        /shops/{shop_id}/orders/{order_number}:
          parameters:
            - {name: shop_id, in: path, required: true, schema: {type: integer}}
            - {name: order_number, in: path, required: true, schema: {type: integer}}
          get:
            responses:
              '200': {description: One, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
          patch:
            requestBody:
              content:
                application/json: {schema: {type: object, properties: {status: {type: string}}}}
            responses:
              '200': {description: Changed, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
          delete:
            responses:
              '204': {description: Gone}
      components:
        schemas:
          Order:
            type: object
            required: [number, status, buyer]
            properties:
              number: {type: integer}
              status: {type: string}
              buyer: {type: object, required: [email], properties: {email: {type: string, format: email}}}
      """;
  private FloeSimulator simulator = FloeSimulator.builder().seed(3).start();
  private TestClient client = new TestClient("");

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    simulator.close();
    Path file = Files.writeString(folder.resolve("shop.yaml"), DOCUMENT);
    simulator = FloeSimulator.builder().seed(3).spec(file).start();
    client = new TestClient(simulator.baseUrl());
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void readsWhatWasCreated() throws Exception {
    JsonNode made = client
        .post("/shops/1/orders", "{\"status\": \"open\", \"secret\": \"x\"}")
        .json();
    JsonNode read = client.get("/shops/1/orders/" + made.path("number")).json();

    assertThat(made.path("status").asText()).isEqualTo("open");
    assertThat(made.has("secret")).isFalse();
    assertThat(read).isEqualTo(made);
  }

  @Test
  void listsWhatWasCreatedInThatCollectionOnly() throws Exception {
    JsonNode first = client.post("/shops/1/orders", "{\"status\": \"open\"}").json();
    JsonNode second = client.post("/shops/1/orders", "{\"status\": \"paid\"}").json();
    client.post("/shops/2/orders", "{\"status\": \"open\"}");

    JsonNode all = client.get("/shops/1/orders").json();
    JsonNode paged = client.get("/shops/1/orders?page=2&per_page=1").json();
    JsonNode filtered = client.get("/shops/1/orders?status=paid").json();

    assertThat(all.path("data")).containsExactly(second, first);
    assertThat(all.path("total").asInt()).isEqualTo(2);
    assertThat(paged.path("data")).containsExactly(first);
    assertThat(paged.path("has_more").asBoolean()).isFalse();
    assertThat(filtered.path("data")).containsExactly(second);
  }

  @Test
  void changesAndDeletes() throws Exception {
    String path = "/shops/1/orders/"
        + client.post("/shops/1/orders", "{\"status\": \"open\"}").json().path("number");

    TestClient.Reply changed = client
        .with("Content-Type", "application/json")
        .send(
            "PATCH",
            path,
            "{\"status\": \"paid\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    JsonNode read = client.get(path).json();
    int deleted = client.send("DELETE", path, new byte[0]).status();
    int gone = client.get(path).status();

    assertThat(changed.json().path("status").asText()).isEqualTo("paid");
    assertThat(read).isEqualTo(changed.json());
    assertThat(deleted).isEqualTo(204);
    assertThat(gone).isEqualTo(404);
    assertThat(client.get("/shops/1/orders").json().path("data")).isEmpty();
  }

  @Test
  void deletedSampleIsAnsweredAsDeclaredWhereNothingMayBeMissing() throws Exception {
    client.send("DELETE", "/shops/1/orders/77", new byte[0]);

    assertThat(client.get("/shops/1/orders/77").status()).isEqualTo(200);
  }

  @Test
  void sameIdAlwaysGivesTheSameResource() throws Exception {
    JsonNode first = client.get("/shops/1/orders/77").json();
    simulator.reset();
    JsonNode again = client.get("/shops/1/orders/77").json();
    JsonNode other = client.get("/shops/1/orders/78").json();

    assertThat(first.path("number").asInt()).isEqualTo(77);
    assertThat(again).isEqualTo(first);
    assertThat(other.path("buyer")).isNotEqualTo(first.path("buyer"));
  }

  @Test
  void forgetsOnReset() throws Exception {
    client.post("/shops/1/orders", "{\"status\": \"open\"}");
    JsonNode before = client.get("/shops/1/orders").json();

    int reset = client.send("POST", "/__floe/reset", new byte[0]).status();
    JsonNode after = client.get("/shops/1/orders").json();

    assertThat(reset).isEqualTo(204);
    assertThat(before.path("data")).hasSize(1);
    assertThat(after.path("data")).doesNotContainAnyElementsOf(before.path("data"));
  }

  @Test
  void answersTheSameBytesForTheSameSeed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("shop.yaml"), DOCUMENT);
    String first = client.post("/shops/1/orders", "{\"status\": \"open\"}").text()
        + client.get("/shops/5/orders").text();

    try (FloeSimulator twin = FloeSimulator.builder().seed(3).spec(file).start()) {
      TestClient other = new TestClient(twin.baseUrl());
      String second = other.post("/shops/1/orders", "{\"status\": \"open\"}").text()
          + other.get("/shops/5/orders").text();

      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  void remembersNothingWhenStateless(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("shop.yaml"), DOCUMENT);
    try (FloeSimulator forgetful =
        FloeSimulator.builder().seed(3).stateless().spec(file).start()) {
      TestClient other = new TestClient(forgetful.baseUrl());
      String before = other.get("/shops/1/orders").text();
      other.post("/shops/1/orders", "{\"status\": \"open\"}");

      assertThat(other.get("/shops/1/orders").text()).isEqualTo(before);
    }
  }
}
