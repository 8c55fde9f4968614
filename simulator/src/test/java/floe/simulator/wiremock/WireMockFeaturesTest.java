package floe.simulator.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import floe.simulator.http.ContractViolation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WireMockFeaturesTest {
  private final FloeSimulator simulator = FloeSimulator.builder().seed(1).start();
  private final WireMock wireMock = simulator.client();
  private final TestClient client = TestClient.organization(simulator);

  @AfterAll
  void stop() {
    simulator.close();
  }

  @AfterEach
  void reset() {
    wireMock.resetToDefaultMappings();
  }

  @Test
  void prefersOwnStubUntilMappingsAreReset() throws Exception {
    wireMock.register(get(urlPathEqualTo("/v1/files/"))
        .atPriority(1_000)
        .willReturn(aResponse().withStatus(503)));

    int stubbed = client.get("/v1/files/").status();
    wireMock.resetToDefaultMappings();
    int reset = client.get("/v1/files/").status();

    assertThat(stubbed).isEqualTo(503);
    assertThat(reset).isEqualTo(200);
  }

  @Test
  void verifiesRequests() throws Exception {
    client.get("/v1/files/?page=3");

    wireMock.verifyThat(1, getRequestedFor(urlEqualTo("/v1/files/?page=3")));
  }

  @Test
  void listsStubOfEachOperation() {
    assertThat(wireMock.allStubMappings().getMappings())
        .extracting(
            stub -> stub.getMetadata() == null ? "" : stub.getMetadata().getString("operation", ""))
        .contains(
            "files:list", "files:create", "customer_portal:downloadables:get", "worlds:create");
  }

  @Test
  void showsViolationsInJournal() throws Exception {
    client.get("/v1/files/?page=0");

    var events = wireMock.getServeEvents().get(0).getSubEvents();

    assertThat(events).singleElement().satisfies(event -> {
      assertThat(event.getType()).isEqualTo(ContractViolation.REQUEST);
      assertThat(event.getData().get("reasons"))
          .asString()
          .contains("query.page: Input should be greater than 0");
    });
  }

  @Test
  void findsNearMissesOfUndeclaredRequests() throws Exception {
    client.send("PUT", "/v1/files/", new byte[0]);

    assertThat(wireMock.findAllUnmatchedRequests()).hasSize(1);
    assertThat(simulator.wireMock().findNearMissesForAllUnmatchedRequests())
        .first()
        .satisfies(miss -> assertThat(miss.getStubMapping().getMetadata().getString("path"))
            .isEqualTo("/v1/files/"));
  }

  @Test
  void supportsScenarios() throws Exception {
    wireMock.register(get(urlPathEqualTo("/v1/files/"))
        .inScenario("outage")
        .whenScenarioStateIs(Scenario.STARTED)
        .willReturn(aResponse().withStatus(500))
        .willSetStateTo("over"));

    int first = client.get("/v1/files/").status();
    int second = client.get("/v1/files/").status();

    assertThat(first).isEqualTo(500);
    assertThat(second).isEqualTo(200);
  }

  @Test
  void keepsLastThousandRequestsInJournal() throws Exception {
    for (int i = 0; i < 1_010; i++) {
      new TestClient(simulator.baseUrl()).get("/health");
    }

    assertThat(wireMock.getServeEvents()).hasSize(1_000);
  }
}
