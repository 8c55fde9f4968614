package floe.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.message.RequestMessage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class BoundsTest {
  private static final byte[] CREATE = """
      {"name": "a.txt", "mime_type": "text/plain", "size": 1, "service": "downloadable", "upload": {"parts": []}}""".getBytes(StandardCharsets.UTF_8);

  @Test
  void forgetsOldestFilesBeyondTenThousand() {
    Engine engine = FloeSimulator.builder().seed(1).engine();
    String first = create(engine);

    for (int i = 0; i < 10_000; i++) {
      create(engine);
    }

    assertThat(first).contains("\"is_uploaded\":false");
    String id = first.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    assertThat(
            answer(engine, "GET", "/v1/files/" + id + "/download", new byte[0]).status())
        .isEqualTo(200);
  }

  @Test
  void journalKeepsNoMoreThanSomeMegabytesOfBodies() throws Exception {
    try (FloeSimulator simulator = FloeSimulator.builder().start()) {
      Client client = new Client(simulator.baseUrl());

      for (int i = 0; i < 10; i++) {
        client.send("PUT", "/__floe/store/samples/x", new byte[5 * 1024 * 1024]);
      }

      assertThat(simulator.client().getServeEvents()).hasSizeBetween(1, 6);
    }
  }

  private static String create(Engine engine) {
    return new String(answer(engine, "POST", "/v1/files/", CREATE).body(), StandardCharsets.UTF_8);
  }

  private static Answer answer(Engine engine, String method, String path, byte[] body) {
    RequestMessage message = RequestMessage.of(method, path)
        .withHeader("Authorization", "Bearer polar_oat_any")
        .withHeader("Content-Length", Integer.toString(body.length))
        .withBody(body);
    return engine.answer(new Call(message, "http://localhost", path));
  }
}
