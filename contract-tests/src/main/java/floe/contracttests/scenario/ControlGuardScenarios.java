package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.Operation;
import floe.contracttests.check.Contracts;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawConnection;
import floe.contracttests.client.RawResponse;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control API is for programs of the machine, and for no web page. */
@ScenarioTest
@RequiresCapability(Capability.WORLDS)
final class ControlGuardScenarios {
  private static final String FOREIGN = "https://shop.example";

  private final TestContext context;

  ControlGuardScenarios(TestContext context) {
    this.context = context;
  }

  static List<Operation> operations() {
    return Contracts.get().operations().stream()
        .filter(operation -> operation.path().startsWith("/sandbox"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void refusesForeignOriginInEveryOperation(Operation operation) {
    ApiClient page = context.api().with("Origin", FOREIGN);
    String target = operation.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());

    Exchange refused = operation.body().isPresent()
        ? page.send(operation.method(), target, JsonNodes.object())
        : page.send(operation.method(), target);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/error")).isEqualTo("NotPermitted");
    assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, 'null'",
    "Origin, http://localhost:1",
    "Origin, http://127.0.0.1.shop.example",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void refusesPagesThatOnlyLookLocal(String header, String value) {
    Exchange refused =
        context.sandbox().with(header, value).send(SandboxOperation.WORLDS_GET, worldId());

    assertThat(refused.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sandbox/worlds", "/sandbox/grants", "/%73andbox/worlds"})
  void refusesPreflight(String path) {
    List<String> lines = List.of(
        "OPTIONS " + path + " HTTP/1.1",
        "Host: " + context.api().base().getAuthority(),
        "Origin: " + FOREIGN,
        "Access-Control-Request-Method: POST",
        "Access-Control-Request-Headers: content-type",
        "Access-Control-Request-Private-Network: true");

    RawResponse refused = RawConnection.exchange(context.api().base(), lines);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.headers().asMap().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
  }

  @Test
  void answersItsOwnOriginWithoutCorsHeaders() {
    String own = context.api().base().toString();

    Exchange answered =
        context.sandbox().with("Origin", own).send(SandboxOperation.WORLDS_GET, worldId());

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.example",
        "shop.example.",
        "127.0.0.1.shop.example",
        "localhost.",
        "[::2]:80",
        "10.0.0.1"
      })
  void refusesForeignHost(String host) {
    RawResponse refused = get(path(), "HTTP/1.1", "Host: " + host);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("error").asText()).isEqualTo("NotPermitted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:1", "LOCALHOST", "127.0.0.1", "127.9.8.7:80", "[::1]:8080"})
  void answersToEveryLoopbackHost(String host) {
    assertThat(get(path(), "HTTP/1.1", "Host: " + host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1, Host: localhost@shop.example, ''",
    "HTTP/1.1, Host: localhost, Host: shop.example",
    "HTTP/1.1, Host: shop.example, Host: localhost",
    "HTTP/1.1, Accept: */*, ''",
    "HTTP/1.0, Accept: */*, ''"
  })
  void refusesHostThatIsNotOne(String version, String first, String second) {
    RawResponse refused =
        second.isEmpty() ? get(path(), version, first) : get(path(), version, first, second);

    assertThat(refused.status()).isIn(400, 403);
  }

  @Test
  void refusesForeignHostInRequestTarget() {
    String foreign = "http://shop.example" + path();

    assertThat(get(foreign, "HTTP/1.1", "Host: localhost").status()).isIn(400, 403);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 201",
    "application/json; charset=utf-8, 201",
    "APPLICATION/JSON, 201",
    "application/merge-patch+json, 422",
    "text/plain, 422",
    "text/plain; application/json, 422",
    "application/x-www-form-urlencoded, 422",
    "multipart/form-data; boundary=x, 422",
    "'', 422"
  })
  void takesBodiesOfJsonOnly(String type, int status) {
    URI worlds = URI.create(context.api().base() + "/sandbox/worlds");
    Map<String, String> headers = new HashMap<>();
    context
        .target()
        .sandboxToken()
        .ifPresent(token -> headers.put("Authorization", "Bearer " + token));
    if (!type.isEmpty()) {
      headers.put("Content-Type", type);
    }

    RawResponse answered =
        RawConnection.exchange("POST", worlds, headers, "{}".getBytes(StandardCharsets.UTF_8));

    assertThat(answered.status()).isEqualTo(status);
    context
        .sandbox()
        .send(
            SandboxOperation.WORLDS_DELETE,
            answered.json().at("/organization/id").asText("none"));
  }

  @Test
  void letsEveryoneAskForHealth() {
    RawResponse answered = get("/health", "HTTP/1.1", "Host: shop.example", "Origin: " + FOREIGN);

    assertThat(answered.status()).isEqualTo(200);
  }

  private String worldId() {
    return context.world().organizationId();
  }

  private String path() {
    return "/sandbox/worlds/" + worldId();
  }

  private RawResponse get(String target, String version, String... fields) {
    List<String> lines = new ArrayList<>(List.of("GET " + target + " " + version));
    lines.addAll(List.of(fields));
    context.target().sandboxToken().ifPresent(token -> lines.add("Authorization: Bearer " + token));
    return RawConnection.exchange(context.api().base(), lines);
  }
}
