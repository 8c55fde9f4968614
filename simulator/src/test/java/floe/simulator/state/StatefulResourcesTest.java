package floe.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StatefulResourcesTest {
  private static final Path DOCUMENT = Path.of("src/test/resources/shop.yaml");

  private FloeSimulator simulator = FloeSimulator.builder().seed(3).start();
  private TestClient client = new TestClient("");

  @BeforeEach
  void start() {
    simulator.close();
    simulator = FloeSimulator.builder().seed(3).spec(DOCUMENT).start();
    client = new TestClient(simulator.baseUrl());
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void readsCreatedResource() throws Exception {
    JsonNode created = client
        .post("/shops/1/orders", "{\"status\": \"open\", \"secret\": \"x\"}")
        .json();
    JsonNode read = client.get("/shops/1/orders/" + created.path("number")).json();

    assertThat(created.path("status").asText()).isEqualTo("open");
    assertThat(created.has("secret")).isFalse();
    assertThat(read).isEqualTo(created);
  }

  @Test
  void listsOnlyResourcesOfTheCollection() throws Exception {
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
  void listsNothingOnAPageTooFarToCountTo() throws Exception {
    client.post("/shops/1/orders", "{\"status\": \"open\"}");

    JsonNode far =
        client.get("/shops/1/orders?per_page=20&page=" + Long.MAX_VALUE).json();

    assertThat(far.path("data")).isEmpty();
    assertThat(far.path("has_more").asBoolean()).isFalse();
    assertThat(far.path("total").asInt()).isEqualTo(1);
  }

  @Test
  void changesAndDeletesResource() throws Exception {
    String path = "/shops/1/orders/"
        + client.post("/shops/1/orders", "{\"status\": \"open\"}").json().path("number");

    TestClient.Reply changed = client
        .with("Content-Type", "application/json")
        .send("PATCH", path, "{\"status\": \"paid\"}".getBytes(StandardCharsets.UTF_8));
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
  void answersDeletedSampleWith200WhereNo404IsDeclared() throws Exception {
    client.send("DELETE", "/shops/1/orders/77", new byte[0]);

    assertThat(client.get("/shops/1/orders/77").status()).isEqualTo(200);
  }

  @Test
  void generatesTheSameResourceForTheSameId() throws Exception {
    JsonNode first = client.get("/shops/1/orders/77").json();
    simulator.reset();
    JsonNode again = client.get("/shops/1/orders/77").json();
    JsonNode other = client.get("/shops/1/orders/78").json();

    assertThat(first.path("number").asInt()).isEqualTo(77);
    assertThat(again).isEqualTo(first);
    assertThat(other.path("buyer")).isNotEqualTo(first.path("buyer"));
  }

  @Test
  void deletesResourcesOnReset() throws Exception {
    client.post("/shops/1/orders", "{\"status\": \"open\"}");
    JsonNode before = client.get("/shops/1/orders").json();

    int reset = client.send("POST", "/__floe/reset", new byte[0]).status();
    JsonNode after = client.get("/shops/1/orders").json();

    assertThat(reset).isEqualTo(204);
    assertThat(before.path("data")).hasSize(1);
    assertThat(after.path("data")).doesNotContainAnyElementsOf(before.path("data"));
  }

  @Test
  void sendsTheSameBytesForTheSameSeed() throws Exception {
    String first = client.post("/shops/1/orders", "{\"status\": \"open\"}").text()
        + client.get("/shops/5/orders").text();

    try (FloeSimulator twin = FloeSimulator.builder().seed(3).spec(DOCUMENT).start()) {
      TestClient other = new TestClient(twin.baseUrl());
      String second = other.post("/shops/1/orders", "{\"status\": \"open\"}").text()
          + other.get("/shops/5/orders").text();

      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  void keepsNothingWhenStateless() throws Exception {
    try (FloeSimulator stateless =
        FloeSimulator.builder().seed(3).stateless().spec(DOCUMENT).start()) {
      TestClient other = new TestClient(stateless.baseUrl());
      String before = other.get("/shops/1/orders").text();
      other.post("/shops/1/orders", "{\"status\": \"open\"}");

      assertThat(other.get("/shops/1/orders").text()).isEqualTo(before);
    }
  }
}
