package floe.control;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.message.Headers;
import floe.files.ApiError;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlApiGuardTest {

  private static final String PATH = "/sandbox/worlds";
  private static final Headers LOCAL = Headers.NONE.with("Host", "localhost:8080");

  private final ControlApiGuard guard = new ControlApiGuard(
      "192.0.2.7", Optional.of(URI.create("https://floe.example/base")), Optional.empty());

  private static int status(Optional<ApiError> error) {
    return error.map(ApiError::status).orElse(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:1",
        "localhost:",
        "LocalHost:8080",
        "127.0.0.1",
        "127.255.0.9:80",
        "[::1]",
        "[::1]:8080",
        "[0:0:0:0:0:0:0:1]",
        "192.0.2.7:8080",
        "floe.example",
        "FLOE.example:8443"
      })
  void answersToLoopbackAndOwnAddresses(String host) {
    assertThat(guard.check(PATH, Headers.NONE.with("Host", host))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shop.example",
        "shop.example.",
        "localhost.",
        "localhost.shop.example",
        "127.0.0.1.shop.example",
        "127.0.0.1@shop.example",
        "shop.example@127.0.0.1",
        "localhost, shop.example",
        "localhost/shop.example",
        "localhost?shop.example",
        "localhost#shop.example",
        "shop.example:localhost",
        "127.0.0.256",
        "127.0.0.01",
        "127.1",
        "2130706433",
        "128.0.0.1",
        "10.0.0.1:8080",
        "0.0.0.0",
        "::1",
        "[::]",
        "[::2]",
        "[::1%25lo]",
        "[::ffff:127.0.0.1]",
        "floe.example.shop.example"
      })
  void refusesForeignHost(String host) {
    assertThat(status(guard.check(PATH, Headers.NONE.with("Host", host)))).isEqualTo(403);
  }

  @Test
  void refusesRequestWithoutHostOrWithTwo() {
    Headers two = Headers.of(Map.of("Host", List.of("localhost", "shop.example")));

    assertThat(status(guard.check(PATH, Headers.NONE))).isEqualTo(403);
    assertThat(status(guard.check(PATH, two))).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/sandbox/worlds, 0",
    "http://localhost:8080, 0",
    "HTTP://LOCALHOST/sandbox/worlds, 0",
    "http://shop.example/sandbox/worlds, 403",
    "http://shop.example/?http://localhost/, 403",
    "http://localhost@shop.example/sandbox/worlds, 403",
    "ftp://localhost/sandbox/worlds, 403",
    "sandbox/worlds, 403",
    "localhost:8080, 403",
    "*, 403"
  })
  void looksAtHostInTarget(String target, int status) {
    assertThat(status(guard.check(target, LOCAL))).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:8080", "HTTP://LOCALHOST:8080", "https://floe.example:443"})
  void answersPagesOfItsOwn(String origin) {
    assertThat(guard.check(PATH, LOCAL.with("Origin", origin))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "https://shop.example",
        "http://localhost",
        "http://localhost:3000",
        "https://localhost:8080",
        "http://127.0.0.1:8080",
        "http://localhost:8080/",
        "http://localhost:8080 http://shop.example",
        "http://localhost:8080@shop.example",
        "http://floe.example",
        "localhost:8080",
        "file://",
        "chrome-extension://abc"
      })
  void refusesPagesOfOtherOrigins(String origin) {
    assertThat(status(guard.check(PATH, LOCAL.with("Origin", origin)))).isEqualTo(403);
  }

  @Test
  void answersToIpv6AddressThatItListensOn() {
    ControlApiGuard ipv6 = new ControlApiGuard("2001:db8::7", Optional.empty(), Optional.empty());

    assertThat(ipv6.check(PATH, Headers.NONE.with("Host", "[2001:DB8::7]:8080")))
        .isEmpty();
    assertThat(status(ipv6.check(PATH, Headers.NONE.with("Host", "[2001:db8::8]:8080"))))
        .isEqualTo(403);
  }

  @Test
  void refusesTwoOrigins() {
    Headers two = LOCAL.with("Origin", "http://localhost:8080").with("Origin", "null");

    assertThat(status(guard.check(PATH, two))).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, none, 0",
    "Sec-Fetch-Site, same-origin, 0",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, anything, 403",
    "Access-Control-Request-Method, POST, 403"
  })
  void refusesRequestThatBrowserSendsForAnotherSite(String header, String value, int status) {
    assertThat(status(guard.check(PATH, LOCAL.with(header, value)))).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer correct-horse, ''",
    "bearer  correct-horse, ''",
    "Bearer correct-hors, invalid_token",
    "Bearer correct-horse2, invalid_token",
    "Bearer Correct-Horse, invalid_token",
    "Basic correct-horse, Unauthorized",
    "Bearer, Unauthorized",
    "correct-horse, Unauthorized"
  })
  void demandsToken(String authorization, String error) {
    Optional<ApiError> found = guarded().check(PATH, LOCAL.with("Authorization", authorization));

    assertThat(found.map(refused -> refused.body().toString()).orElse("")).contains(error);
    assertThat(status(found)).isEqualTo(error.isEmpty() ? 0 : 401);
  }

  @Test
  void challengesRequestWithoutToken() {
    assertThat(guarded().check(PATH, LOCAL).orElseThrow().headers())
        .containsKey("WWW-Authenticate");
  }

  @Test
  void looksAtHostAndOriginBeforeToken() {
    Headers brought = Headers.NONE.with("Authorization", "Bearer correct-horse");

    assertThat(status(guarded().check(PATH, brought.with("Host", "shop.example"))))
        .isEqualTo(403);
    assertThat(status(guarded().check(PATH, LOCAL.with("Origin", "null")))).isEqualTo(403);
  }

  @Test
  void doesNotShowToken() {
    assertThat(guarded().toString()).doesNotContain("correct");
  }

  private ControlApiGuard guarded() {
    return new ControlApiGuard(
        "127.0.0.1", Optional.empty(), Optional.of(SandboxToken.of("correct-horse")));
  }
}
