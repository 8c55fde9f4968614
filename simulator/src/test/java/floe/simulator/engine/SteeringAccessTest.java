package floe.simulator.engine;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.client.WireMock;
import floe.control.SandboxToken;
import floe.simulator.FloeSimulator;
import floe.simulator.SimulatorBuilder;
import floe.simulator.TestClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SteeringAccessTest {
  private static final SandboxToken TOKEN = SandboxToken.of("correct-horse");
  private static final String PAGE = "https://shop.example";

  private static TestClient anonymous(FloeSimulator simulator) {
    return new TestClient(simulator.baseUrl());
  }

  private static String statusLine(FloeSimulator simulator, String target, String host)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
      String head =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(target, host);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /__admin/mappings",
    "POST, /__admin/mappings",
    "OPTIONS, /__admin/mappings",
    "GET, /%5F_admin/requests",
    "GET, /__admin/nowhere",
    "POST, /__floe/reset",
    "POST, /sandbox/worlds"
  })
  void refusesPagesOfOtherOrigins(String method, String target) throws Exception {
    try (FloeSimulator simulator = FloeSimulator.builder().start()) {
      TestClient page =
          anonymous(simulator).with("Origin", PAGE).with("Access-Control-Request-Method", "POST");

      TestClient.Reply reply = page.send(method, target, new byte[0]);

      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.json().path("error").asText()).isEqualTo("NotPermitted");
      assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/__admin/mappings, localhost:1, 200",
    "/__admin/mappings, 127.0.0.1, 200",
    "/__admin/mappings, shop.example, 403",
    "/__admin/mappings, floe.example:80, 200",
    "/__floe/reset, shop.example, 403",
    "/__floe/reset, floe.example, 405",
    "/sandbox/worlds, shop.example, 403",
    "/sandbox/worlds, floe.example, 200",
    "/health, shop.example, 200",
    "/v1/customer-portal/downloadables/, shop.example, 401"
  })
  void answersToLoopbackAndPublicUrl(String target, String host, String status) throws Exception {
    URI publicUrl = URI.create("https://floe.example/");
    try (FloeSimulator simulator = FloeSimulator.builder().publicUrl(publicUrl).start()) {
      assertThat(simulator.baseUrl()).isEqualTo("https://floe.example");
      assertThat(statusLine(simulator, target, host)).contains(" " + status + " ");
    }
  }

  @Test
  void demandsTokenThatItsOwnClientSends() throws Exception {
    try (FloeSimulator simulator = FloeSimulator.builder().sandboxToken(TOKEN).start()) {
      TestClient anonymous = anonymous(simulator);
      TestClient authorized = anonymous.with("Authorization", TOKEN.authorization());
      simulator.client().register(get("/own").willReturn(ok("mine")));

      assertThat(anonymous.get("/__admin/mappings").status()).isEqualTo(401);
      assertThat(anonymous.get("/__admin/mappings").header("WWW-Authenticate"))
          .startsWith("Bearer");
      assertThat(anonymous.post("/__floe/reset", "").status()).isEqualTo(401);
      assertThat(anonymous.post("/sandbox/worlds", "{}").status()).isEqualTo(401);
      assertThat(authorized.get("/__admin/mappings").status()).isEqualTo(200);
      assertThat(authorized.post("/sandbox/worlds", "{}").status()).isEqualTo(201);
      assertThat(anonymous.get("/own").text()).isEqualTo("mine");
      assertThat(simulator.newWorld().accessToken()).isNotEmpty();
    }
  }

  @Test
  void answersClientsOfWireMock() throws Exception {
    try (FloeSimulator simulator = FloeSimulator.builder().start()) {
      WireMock stock =
          WireMock.create().host("localhost").port(simulator.port()).build();
      stock.register(get("/own").willReturn(ok("mine")));

      assertThat(anonymous(simulator).get("/own").text()).isEqualTo("mine");
      assertThat(stock.allStubMappings().getMappings()).isNotEmpty();
    }
  }

  @Test
  void cannotBeSteeredWithoutSandbox() throws Exception {
    try (FloeSimulator simulator =
        FloeSimulator.builder().noSandbox().host("0.0.0.0").start()) {
      TestClient client = TestClient.organization(simulator);

      for (String target : new String[] {"/__admin/mappings", "/__floe/reset", "/sandbox/worlds"}) {
        TestClient.Reply unknown = client.post(target, "{}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).isEqualTo("{\"detail\":\"Not Found\"}");
      }
      assertThat(client.with("Prefer", "code=404").get("/v1/files/").status()).isEqualTo(200);
      assertThat(client.with("Prefer", "nonsense=1").get("/v1/files/").status()).isEqualTo(200);
      assertThat(client.get("/health").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void letsPagesSendPartsToStore(boolean sandbox) throws Exception {
    SimulatorBuilder builder = FloeSimulator.builder();
    try (FloeSimulator simulator = (sandbox ? builder : builder.noSandbox()).start()) {
      String part = TestClient.organization(simulator)
          .post("/v1/files/", """
              {"name": "a.txt", "mime_type": "text/plain", "size": 1, "service": "downloadable",
               "upload": {"parts": [{"number": 1, "chunk_start": 0, "chunk_end": 1}]}}""")
          .json()
          .at("/upload/parts/0/url")
          .asText();

      TestClient.Reply sent =
          anonymous(simulator).with("Origin", PAGE).send("PUT", part, new byte[] {1});

      assertThat(sent.status()).isEqualTo(200);
      assertThat(sent.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }
  }

  @Test
  void opensToOtherMachinesOnlyWithToken() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FloeSimulator.builder().host("0.0.0.0").start())
        .withMessageContaining("--sandbox-token");
    FloeSimulator.builder().host("0.0.0.0").sandboxToken(TOKEN).start().close();
  }

  @Test
  void leavesSamePathOfOtherDocumentAlone(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("own.yaml"), """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /sandbox/pit:
            get: {responses: {'204': {description: Done}}}
        """);
    try (FloeSimulator simulator = FloeSimulator.builder().spec(file).start()) {
      TestClient.Reply reply = anonymous(simulator).with("Origin", PAGE).get("/sandbox/pit");

      assertThat(reply.status()).isEqualTo(204);
      assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }
  }
}
