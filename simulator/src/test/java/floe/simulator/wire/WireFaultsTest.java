package floe.simulator.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.simulator.FloeSimulator;
import floe.simulator.SimulatedWorld;
import floe.simulator.TestClient;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract tests cannot see of fault rules: threads, stubs and WireMock's journal. */
final class WireFaultsTest {
  private static final int MORE_THAN_THREADS = 150;
  private static final String FILES = "/v1/files/";

  private final FloeSimulator simulator = FloeSimulator.builder().start();
  private final SimulatedWorld world = simulator.newWorld();
  private final TestClient client = client(world);

  @AfterEach
  void stop() {
    simulator.close();
  }

  private TestClient client(SimulatedWorld of) {
    return new TestClient(simulator.baseUrl(), "Authorization", "Bearer " + of.accessToken());
  }

  private void addRule(String rule) throws Exception {
    String path = "/sandbox/worlds/" + world.organizationId() + "/faults";
    assertThat(client.post(path, rule.replace('\'', '"')).status()).isEqualTo(201);
  }

  private int fired() throws Exception {
    return client
        .get("/sandbox/worlds/" + world.organizationId() + "/faults")
        .json()
        .at("/items/0/fired")
        .asInt();
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + FILES))
        .header("Authorization", "Bearer " + world.accessToken());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'delay': 'PT30S'", "'stall_after_bytes': 2, 'for': 'PT30S'", "'status': 503"})
  void holdsNoThreadWhileRequestsWait(String effect) throws Exception {
    addRule("{'on': 'files:list', 'times': 1000, 'effect': {" + effect + "}}");
    HttpClient http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
    for (int i = 0; i < MORE_THAN_THREADS; i++) {
      waiting.add(http.sendAsync(
          request()
              .header("Prefer", effect.contains("status") ? "delay=30s" : "wait=1")
              .build(),
          HttpResponse.BodyHandlers.ofString()));
    }

    while (fired() < MORE_THAN_THREADS) {
      Thread.onSpinWait();
    }
    int other = client(simulator.newWorld()).get(FILES).status();

    assertThat(other).isEqualTo(200);
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
  }

  @Test
  void resetsBeforeTheRestOfTheRequestArrives() throws Exception {
    addRule("{'on': 'files:create', 'effect': {'reset_after_bytes': 10}}");
    try (Socket socket = new Socket("localhost", simulator.port())) {
      String head = "POST " + FILES + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
          + world.accessToken()
          + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";
      socket.getOutputStream().write((head + "{\"name\": 1").getBytes(StandardCharsets.US_ASCII));

      assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void pausesBeforeTheRestOfTheRequestArrives() throws Exception {
    addRule("{'on': 'files:create', 'effect': {'stall_after_bytes': 1, 'for': 'PT0.05S'}}");
    try (Socket socket = new Socket("localhost", simulator.port())) {
      String head = "POST " + FILES + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
          + world.accessToken()
          + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n";
      socket.getOutputStream().write((head + "{").getBytes(StandardCharsets.US_ASCII));
      Thread.sleep(60); // longer than the pause
      socket.getOutputStream().write('}');

      byte[] status = socket.getInputStream().readNBytes(12);

      assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 422");
    }
  }

  @Test
  void showsFailedRequestsInJournal() throws Exception {
    addRule("{'on': 'files:list', 'effect': {'status': 503}}");
    addRule("{'on': 'files:create', 'effect': {'lose_response': true}}");

    int failed = client.get(FILES).status();
    assertThatThrownBy(() -> client.post(FILES, "{}")).isInstanceOf(IOException.class);

    assertThat(failed).isEqualTo(503);
    simulator.client().verifyThat(1, getRequestedFor(urlPathEqualTo(FILES)));
    simulator.client().verifyThat(1, postRequestedFor(urlPathEqualTo(FILES)));
  }

  @Test
  void changesHowResponseOfOwnStubIsSent() throws Exception {
    addRule("{'on': 'files:list', 'effect': {'drop_header': 'x-own'}}");
    simulator
        .client()
        .register(get(urlPathEqualTo(FILES))
            .willReturn(aResponse().withHeader("X-Own", "1").withBody("own").withFixedDelay(1)));

    TestClient.Reply dropped = client.get(FILES);
    TestClient.Reply whole = client.get(FILES);

    assertThat(dropped.text()).isEqualTo("own");
    assertThat(dropped.header("X-Own")).isEmpty();
    assertThat(whole.header("X-Own")).isEqualTo("1");
  }

  @Test
  void addsDelayOfStoreToThatOfRule() throws Exception {
    addRule("{'on': 'store:create_upload', 'effect': {'delay': 'PT0.06S'}}");
    addRule("{'on': 'files:create', 'effect': {'delay': 'PT0.06S'}}");
    long start = System.nanoTime();

    int status = client.post(FILES, """
        {"name": "a", "mime_type": "text/plain", "size": 1, "service": "downloadable",
         "upload": {"parts": [{"number": 1, "chunk_start": 0, "chunk_end": 1}]}}""").status();

    assertThat(status).isEqualTo(201);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(120_000_000);
  }
}
