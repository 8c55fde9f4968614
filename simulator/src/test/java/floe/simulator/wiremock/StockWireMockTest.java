package floe.simulator.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import floe.contract.message.RequestMessage;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import floe.simulator.http.Cors;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StockWireMockTest {
  private static final String DOCUMENT = """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /%s:
          get:
            responses:
              '200': {description: ok, content: {application/json: {schema: {const: %s}}}}
      """;

  @Test
  void exportedMappingsAreServedByStockWireMock(@TempDir Path folder) throws Exception {
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
  void stockWireMockThatScansForExtensionsIsSimulator() throws Exception {
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
  void readsDocumentAgainAndKeepsLastGoodOne(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("api.yaml"), DOCUMENT.formatted("one", "1"));
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    try (FloeSimulator simulator =
        FloeSimulator.builder().spec(file).watch(told::add).start()) {
      TestClient client = new TestClient(simulator.baseUrl());
      assertThat(client.get("/one").text()).isEqualTo("1");

      Files.writeString(file, DOCUMENT.formatted("two", "22"));
      assertThat(told.poll(20, TimeUnit.SECONDS)).contains("read again");
      assertThat(client.get("/two").text()).isEqualTo("22");
      assertThat(client.get("/one").status()).isEqualTo(404);

      Files.writeString(file, "openapi: [broken");
      assertThat(told.poll(20, TimeUnit.SECONDS))
          .contains("last good document is kept", "api.yaml");
      assertThat(client.get("/two").text()).isEqualTo("22");
    }
  }

  @Test
  void pagesOfAnyOriginMayAsk() throws Exception {
    try (FloeSimulator simulator = FloeSimulator.builder().start()) {
      TestClient.Reply reply = TestClient.organization(simulator).get("/v1/files/");
      SimulatedResponse preflight = Cors.preflight(new SimulatedRequest(
              RequestMessage.of("OPTIONS", "/v1/files/")
                  .withHeader("Access-Control-Request-Method", "GET"),
              "",
              ""))
          .orElseThrow();

      assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
      assertThat(preflight.headers())
          .extracting(Map.Entry::getKey)
          .contains("Access-Control-Allow-Origin");
    }
  }
}
