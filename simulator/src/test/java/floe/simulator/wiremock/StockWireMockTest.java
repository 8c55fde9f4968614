package floe.simulator.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StockWireMockTest {
  @Test
  void servesExportedMappings(@TempDir Path folder) throws Exception {
    String list;
    try (FloeSimulator simulator = FloeSimulator.builder().seed(1).start()) {
      assertThat(simulator.export(folder)).isGreaterThan(100);
      list = TestClient.organization(simulator)
          .with("Prefer", "code=200")
          .get("/v1/files/")
          .text();
    }
    WireMockServer stock = new WireMockServer(
        WireMockConfiguration.options().dynamicPort().withRootDirectory(folder.toString()));
    stock.start();
    try {
      TestClient client = new TestClient(stock.baseUrl());

      assertThat(client.get("/v1/files").json().path("items"))
          .hasSameSizeAs(JsonMapper.builder().build().readTree(list).path("items"));
      assertThat(client.with("Prefer", "code=404").get("/v1/files/").status()).isEqualTo(404);
      assertThat(client.with("Prefer", "example=none").get("/v1/files/").json().path("items"))
          .isEmpty();
      assertThat(client
              .with("Prefer", "code=401, example=invalid_token")
              .get("/v1/files/")
              .text())
          .contains("invalid_token");
    } finally {
      stock.stop();
    }
  }

  @Test
  void simulatesWhenItScansForExtensions() throws Exception {
    WireMockServer stock = new WireMockServer(
        WireMockConfiguration.options().dynamicPort().extensionScanningEnabled(true));
    stock.start();
    try {
      TestClient client = new TestClient(stock.baseUrl(), "Authorization", "Bearer polar_oat_any");

      assertThat(client.get("/v1/files/").json().path("items")).isNotEmpty();
      assertThat(client.get("/v1/files/?page=0").status()).isEqualTo(422);
      assertThat(client.get("/nowhere").text()).isEqualTo("{\"detail\":\"Not Found\"}");
    } finally {
      stock.stop();
    }
  }

  @Test
  void followsFaultRulesWhenItScansForExtensions() throws Exception {
    WireMockServer stock = new WireMockServer(
        WireMockConfiguration.options().dynamicPort().extensionScanningEnabled(true));
    stock.start();
    try {
      TestClient control = new TestClient(stock.baseUrl());
      JsonNode world = control.post("/sandbox/worlds", "{}").json();
      control.post(
          "/sandbox/worlds/" + world.at("/organization/id").asText() + "/faults",
          "{\"on\": \"files:list\", \"effect\": {\"truncate_after_bytes\": 5}}");
      TestClient client =
          control.with("Authorization", "Bearer " + world.path("access_token").asText());

      assertThatThrownBy(() -> client.get("/v1/files/")).isInstanceOf(IOException.class);
      assertThat(client.get("/v1/files/").status()).isEqualTo(200);
    } finally {
      stock.stop();
    }
  }
}
