package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.ApiClient;
import floe.contracttests.client.ChunkedClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes, methods, versions and lengths. */
@ScenarioTest
final class RoutingScenarios {
  private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  private final TestContext context;

  RoutingScenarios(TestContext context) {
    this.context = context;
  }

  static List<SampleRequest> all() {
    return SampleRequest.all();
  }

  static List<SampleRequest> withBody() {
    return SampleRequest.withBody();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1",
        "/v1/",
        "/v1/nothing",
        "/v1/files/a/b/c",
        "/v2/files/",
        "/v1/customer-portal/",
        "/nothing"
      })
  void answersUnknownRouteWith404(String target) {
    Exchange missed = context.files().api().send("GET", target);
    Exchange missedPost =
        context.files().api().send("POST", target, "{}".getBytes(StandardCharsets.UTF_8));

    assertThat(missed.status()).isEqualTo(404);
    assertThat(missedPost.status()).isEqualTo(404);
    assertThat(missed.bodyText()).isEqualToIgnoringWhitespace("{\"detail\":\"Not Found\"}");
  }

  static Stream<Arguments> otherMethods() {
    return Stream.of(
        Arguments.of("PUT", "/v1/files/"),
        Arguments.of("DELETE", "/v1/files/"),
        Arguments.of("PATCH", "/v1/files"),
        Arguments.of("PUT", "/v1/files/f3e17452-398d-4a53-b5ca-a4ab1958a78b"),
        Arguments.of("POST", "/v1/files/f3e17452-398d-4a53-b5ca-a4ab1958a78b"),
        Arguments.of("GET", "/v1/files/f3e17452-398d-4a53-b5ca-a4ab1958a78b/uploaded"),
        Arguments.of("POST", "/v1/files/f3e17452-398d-4a53-b5ca-a4ab1958a78b/download"),
        Arguments.of("POST", "/v1/customer-portal/downloadables/"),
        Arguments.of("DELETE", "/v1/customer-portal/downloadables/token"),
        Arguments.of("GET", "/v1/customer-sessions/"),
        Arguments.of("PUT", "/v1/benefits/"),
        Arguments.of("OPTIONS", "/v1/benefits/"),
        Arguments.of("POST", "/v1/benefits/f3e17452-398d-4a53-b5ca-a4ab1958a78b"),
        Arguments.of("POST", "/v1/benefits/f3e17452-398d-4a53-b5ca-a4ab1958a78b/files"),
        Arguments.of("DELETE", "/v1/benefits/f3e17452-398d-4a53-b5ca-a4ab1958a78b/grants"),
        Arguments.of("POST", "/v1/benefit-grants/"),
        Arguments.of("DELETE", "/v1/customers/"),
        Arguments.of("PUT", "/v1/customers/f3e17452-398d-4a53-b5ca-a4ab1958a78b"),
        Arguments.of("POST", "/v1/customers/external/listener-42"));
  }

  @ParameterizedTest
  @MethodSource("otherMethods")
  void refusesOtherMethods(String method, String target) {
    boolean withBody = method.startsWith("P");

    Exchange refused = withBody
        ? context.files().api().send(method, target, "{}".getBytes(StandardCharsets.UTF_8))
        : context.files().api().send(method, target);

    assertThat(refused.status()).isEqualTo(405);
    assertThat(refused.bodyText())
        .isEqualToIgnoringWhitespace("{\"detail\":\"Method Not Allowed\"}");
  }

  @ParameterizedTest
  @MethodSource("all")
  void servesPathWithAndWithoutTrailingSlash(SampleRequest request) {
    String path = request.target();
    String other = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";

    Exchange canonical = request.with(context.files().api());
    Exchange twin = request.at(other).with(context.files().api());

    assertThat(twin.status()).isEqualTo(canonical.status());
    assertThat(fields(twin)).isEqualTo(fields(canonical));
  }

  private static List<String> fields(Exchange exchange) {
    return Stream.concat(
            Stream.of(exchange.text("/error"), exchange.text("/detail")),
            exchange.json().properties().stream().map(Map.Entry::getKey))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04", "2026-10", "2027-01"})
  void echoesRequestedVersion(String version) {
    Exchange listed = context.files().with("Polar-Version", version).list();
    Exchange refused =
        context.files().anonymous().with("Polar-Version", version).list();

    assertThat(listed.status()).isEqualTo(200);
    assertThat(listed.header("Polar-Version")).contains(version);
    assertThat(refused.header("Polar-Version")).contains(version);
  }

  @Test
  void servesOldestVersionByDefault() {
    Exchange listed = context.files().list();

    assertThat(listed.header("Polar-Version")).contains("2026-04");
    assertThat(listed.header("X-Polar-Sandbox")).contains("1");
  }

  @ParameterizedTest
  @MethodSource("all")
  void answersUnknownVersionWith404(SampleRequest request) {
    for (String version : List.of("2026-05", "latest", "2026-4", "2026-04-01", "*")) {
      Exchange missed = request.with(context.files().api().with("Polar-Version", version));

      assertThat(missed.status()).as(version).isEqualTo(404);
      assertThat(missed.bodyText()).isEqualToIgnoringWhitespace("{\"detail\":\"Not Found\"}");
    }
  }

  @Test
  void answersHeadWith405() {
    Exchange refused = context.files().api().send("HEAD", "/v1/files/");
    Exchange missed = context.files().api().send("HEAD", "/v1/nothing");

    assertThat(refused.status()).isEqualTo(405);
    assertThat(refused.header("Allow").orElse("GET")).contains("GET").doesNotContain("HEAD");
    assertThat(missed.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("withBody")
  void requiresContentLength(SampleRequest request) {
    ChunkedClient client = new ChunkedClient(context.files().api());

    Exchange refused =
        client.send(request.method(), request.target(), request.body().orElseThrow());

    assertThat(refused.status()).isEqualTo(411);
    assertThat(refused.text("/error")).isEqualTo("LengthRequired");
  }

  @ParameterizedTest
  @MethodSource("withBody")
  void refusesBodyOfMoreThanTenMebibytes(SampleRequest request) {
    String padding = "x".repeat(MAX_BODY_BYTES);

    Exchange refused =
        request.body().map(body -> request.with(padded(request, padding))).orElseThrow();

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.text("/error")).isEqualTo("RequestBodyTooLarge");
  }

  private ApiClient padded(SampleRequest request, String padding) {
    request.body().orElseThrow().put("padding", padding);
    return context.files().api();
  }

  @Test
  void acceptsBodyOfExactlyTenMebibytes() {
    var body = NewFile.of(new byte[1]).body().put("padding", "");
    int room = MAX_BODY_BYTES - body.toString().getBytes(StandardCharsets.UTF_8).length;

    Exchange created = context.files().create(body.put("padding", "x".repeat(room)));
    Exchange refused = context.files().create(body.put("padding", "x".repeat(room + 1)));

    assertThat(created.status()).isEqualTo(201);
    assertThat(refused.status()).isEqualTo(413);
  }

  @Test
  void answersJsonWhateverAcceptSays() {
    Exchange listed = context.files().with("Accept", "text/html").list();
    Exchange refused =
        context.files().anonymous().with("Accept", "application/xml").list();

    assertThat(listed.status()).isEqualTo(200);
    assertThat(refused.status()).isEqualTo(401);
  }
}
