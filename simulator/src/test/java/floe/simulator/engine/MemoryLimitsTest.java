package floe.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.message.RequestMessage;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class MemoryLimitsTest {
  private static final byte[] CREATE = """
      {"name": "a.txt", "mime_type": "text/plain", "size": 1, "service": "downloadable", "upload": {"parts": []}}""".getBytes(StandardCharsets.UTF_8);

  @Test
  void evictsOldestFileBeyondTenThousand() {
    SimulatorEngine engine = FloeSimulator.builder().seed(1).engine();
    String first = create(engine);

    for (int i = 0; i < 10_000; i++) {
      create(engine);
    }

    assertThat(first).contains("\"is_uploaded\":false");
    String id = first.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    assertThat(
            respond(engine, "GET", "/v1/files/" + id + "/download", new byte[0]).status())
        .isEqualTo(200);
  }

  @Test
  void limitsBytesOfBodiesInJournal() throws Exception {
    try (FloeSimulator simulator = FloeSimulator.builder().start()) {
      TestClient client = new TestClient(simulator.baseUrl());

      for (int i = 0; i < 10; i++) {
        client.send("PUT", "/__floe/store/samples/x", new byte[5 * 1024 * 1024]);
      }

      assertThat(simulator.client().getServeEvents()).hasSizeBetween(1, 6);
    }
  }

  private static String create(SimulatorEngine engine) {
    return new String(respond(engine, "POST", "/v1/files/", CREATE).body(), StandardCharsets.UTF_8);
  }

  private static SimulatedResponse respond(
      SimulatorEngine engine, String method, String path, byte[] body) {
    RequestMessage message = RequestMessage.of(method, path)
        .withHeader("Authorization", "Bearer polar_oat_any")
        .withHeader("Content-Length", Integer.toString(body.length))
        .withBody(body);
    return engine.respond(new SimulatedRequest(message, "http://localhost", path));
  }
}
