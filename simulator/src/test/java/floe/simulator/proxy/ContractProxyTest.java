package floe.simulator.proxy;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import floe.simulator.FloeSimulator;
import floe.simulator.SimulatorBuilder;
import floe.simulator.TestClient;
import floe.simulator.http.ContractViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContractProxyTest {
  private final FloeSimulator real = FloeSimulator.builder().start();
  private final SimulatorBuilder builder =
      FloeSimulator.builder().proxy(URI.create(real.baseUrl()));

  @AfterEach
  void stop() {
    real.close();
  }

  @Test
  void forwardsValidRequestsAndResponses() throws Exception {
    try (FloeSimulator proxy = builder.start()) {
      TestClient.Reply direct = TestClient.organization(real).get("/v1/files/");

      TestClient.Reply reply = TestClient.organization(proxy).get("/v1/files/");

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.json().path("pagination")).isEqualTo(direct.json().path("pagination"));
      assertThat(reply.header(ContractProxy.HEADER)).isEmpty();
    }
  }

  @Test
  void reportsInvalidRequestsAndResponses() throws Exception {
    real.client().register(get(urlPathEqualTo("/v1/files/")).willReturn(okJson("{\"items\": 5}")));
    try (FloeSimulator proxy = builder.start()) {
      TestClient.Reply reply = TestClient.organization(proxy).get("/v1/files/?page=0");

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.headers().allValues(ContractProxy.HEADER)).hasSize(2);
      assertThat(proxy.client().getServeEvents().get(0).getSubEvents())
          .extracting(event -> event.getType())
          .contains(ContractViolation.REQUEST, ContractViolation.RESPONSE);
    }
  }

  @Test
  void rejectsInvalidRequestsAndResponsesWhenStrict() throws Exception {
    real.client()
        .register(get(urlPathEqualTo("/v1/files/")).willReturn(aResponse().withStatus(418)));
    try (FloeSimulator proxy = builder.strict().start()) {
      TestClient.Reply request = TestClient.organization(proxy).get("/v1/files/?page=0");
      TestClient.Reply response = TestClient.organization(proxy).get("/v1/files/");

      assertThat(request.status()).isEqualTo(422);
      assertThat(response.status()).isEqualTo(502);
    }
  }

  @Test
  void recordsMappingsWithoutTokens(@TempDir Path folder) throws Exception {
    String session = """
        {"customer_id": "f0d0feec-8d82-476f-a8b5-0e186b5bd735"}""";
    String first;
    try (FloeSimulator proxy = builder.record(folder).start()) {
      first = TestClient.organization(proxy).get("/v1/files/?limit=1").text();
      TestClient.organization(proxy).post("/v1/customer-sessions/", session);
    }
    String written;
    try (Stream<Path> files = Files.list(folder.resolve("mappings"))) {
      written = files.map(ContractProxyTest::read).collect(Collectors.joining());
    }

    WireMockServer stock = new WireMockServer(
        WireMockConfiguration.options().dynamicPort().withRootDirectory(folder.toString()));
    stock.start();
    try {
      String replayed =
          new TestClient(stock.baseUrl()).get("/v1/files/?limit=1").text();
      int created = new TestClient(stock.baseUrl())
          .post("/v1/customer-sessions/", session)
          .status();

      assertThat(replayed).isEqualTo(first);
      assertThat(created).isEqualTo(201);
      assertThat(written)
          .contains("polar_cst_redacted")
          .doesNotContainPattern("polar_[a-z]{3}_(?!redacted)");
    } finally {
      stock.stop();
    }
  }

  @Test
  void answersWith502WhenServerCannotBeReached() throws Exception {
    try (FloeSimulator proxy =
        FloeSimulator.builder().proxy(URI.create("http://127.0.0.1:1")).start()) {
      assertThat(TestClient.organization(proxy).get("/v1/files/").status()).isEqualTo(502);
    }
  }

  @Test
  void removesSecrets() {
    String text =
        "{\"url\": \"http://s/x?X-Amz-Signature=abc&partNumber=1\", \"session_token\": \"polar_cst_AbC1\", \"a\": \"Bearer abcdefgh1\"}";

    assertThat(SecretRedactor.redact(text))
        .doesNotContain("abc&")
        .doesNotContain("AbC1")
        .doesNotContain("abcdefgh1")
        .contains("partNumber=1");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
