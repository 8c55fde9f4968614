package floe.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentReloadTest {
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
  void reloadsDocumentAndKeepsTheLastValidOne(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("api.yaml"), DOCUMENT.formatted("one", "1"));
    BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    try (FloeSimulator simulator =
        FloeSimulator.builder().spec(file).watch(messages::add).start()) {
      TestClient client = new TestClient(simulator.baseUrl());
      assertThat(client.get("/one").text()).isEqualTo("1");

      Files.writeString(file, DOCUMENT.formatted("two", "22"));
      assertThat(messages.poll(20, TimeUnit.SECONDS)).contains("read again");
      assertThat(client.get("/two").text()).isEqualTo("22");
      assertThat(client.get("/one").status()).isEqualTo(404);

      Files.writeString(file, "openapi: [broken");
      assertThat(messages.poll(20, TimeUnit.SECONDS))
          .contains("last good document is kept", "api.yaml");
      assertThat(client.get("/two").text()).isEqualTo("22");
    }
  }
}
