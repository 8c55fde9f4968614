package floe.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;

import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FilesRequestGuardTest {
  private final FloeSimulator simulator = FloeSimulator.builder().start();

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04", "2026-10", "2027-01"})
  void echoesApiVersion(String version) throws Exception {
    TestClient.Reply reply =
        TestClient.organization(simulator).with("Polar-Version", version).get("/v1/files/");

    assertThat(reply.header("Polar-Version")).isEqualTo(version);
  }

  @Test
  void answersUnknownApiVersionWith404() throws Exception {
    TestClient.Reply reply =
        TestClient.organization(simulator).with("Polar-Version", "2020-01").get("/v1/files/");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text()).isEqualTo("{\"detail\":\"Not Found\"}");
  }

  @Test
  void answersBodyLargerThanTenMebibytesWith413() throws Exception {
    byte[] body = new byte[10 * 1024 * 1024 + 1];

    TestClient.Reply reply = TestClient.organization(simulator).send("POST", "/v1/files/", body);

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.json().path("error").asText()).isEqualTo("RequestBodyTooLarge");
  }

  @Test
  void answersBodyWithoutLengthWith411() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
      String request = """
          POST /v1/files/ HTTP/1.1
          Host: localhost
          Authorization: Bearer polar_oat_any
          Connection: close
          Transfer-Encoding: chunked

          2
          {}
          0

          """.replace("\n", "\r\n");
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 411 ").contains("LengthRequired");
    }
  }
}
