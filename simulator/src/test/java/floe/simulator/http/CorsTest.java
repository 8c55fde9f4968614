package floe.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.message.RequestMessage;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CorsTest {
  @Test
  void allowsRequestsOfAnyOrigin() throws Exception {
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
