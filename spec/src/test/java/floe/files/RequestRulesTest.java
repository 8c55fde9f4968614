package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions, lengths, scopes and lifetimes. */
class RequestRulesTest {

  private static final List<Map<String, List<String>>> SECURITY =
      List.of(Map.of("access_token", List.of("files:read", "files:write")));

  @Test
  void answersInTheOldestVersionUnlessAnotherIsAskedFor() {
    assertThat(ApiVersion.of(Optional.empty())).contains("2026-04");
    assertThat(ApiVersion.of(Optional.of("2027-01"))).contains("2027-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-05", "2026-04 ", "latest"})
  void knowsNoOtherVersions(String header) {
    assertThat(ApiVersion.of(Optional.of(header))).isEmpty();
  }

  @Test
  void tellsTheApiFromTheSandbox() {
    assertThat(ApiVersion.isApiPath("/v1/files/")).isTrue();
    assertThat(ApiVersion.isApiPath("/sandbox/worlds")).isFalse();
  }

  @Test
  void acceptsBodiesOfUpToTenMebibytes() {
    assertThat(RequestBodyLimit.check("POST", OptionalLong.of(10_485_760))).isEmpty();
    assertThat(RequestBodyLimit.check("PUT", OptionalLong.of(10_485_761)))
        .map(ApiError::status)
        .contains(413);
  }

  @Test
  void refusesABodyWithoutALength() {
    assertThat(RequestBodyLimit.check("PATCH", OptionalLong.empty()))
        .map(ApiError::status)
        .contains(411);
    assertThat(RequestBodyLimit.check("DELETE", OptionalLong.empty())).isEmpty();
  }

  @Test
  void acceptsATokenWithOneOfTheScopes() {
    assertThat(TokenScopes.check(SECURITY, TokenKind.ORGANIZATION_ACCESS, List.of("files:write")))
        .isEmpty();
    assertThat(TokenScopes.check(SECURITY, TokenKind.PERSONAL_ACCESS, TokenScopes.ACCESS_TOKEN))
        .isEmpty();
  }

  @Test
  void namesTheScopesThatATokenLacks() {
    assertThat(TokenScopes.check(SECURITY, TokenKind.PERSONAL_ACCESS, List.of("benefits:read")))
        .contains(ApiError.insufficientScope(List.of("files:read", "files:write")));
  }

  @Test
  void refusesATokenOfAnotherKind() {
    assertThat(TokenScopes.check(SECURITY, TokenKind.CUSTOMER_SESSION, TokenScopes.CUSTOMER_PORTAL))
        .contains(ApiError.unauthorized());
  }

  @Test
  void letsUrlsAndLinksWorkForAnHourOfWholeSeconds() {
    Instant now = Instant.parse("2026-03-29T00:59:59.999999Z");

    assertThat(Lifetimes.presignedUrlExpiry(now)).isEqualTo("2026-03-29T01:59:59Z");
    assertThat(Lifetimes.downloadLinkExpiry(now)).isEqualTo("2026-03-29T01:59:59Z");
    assertThat(Lifetimes.sessionExpiry(now)).isEqualTo("2026-03-29T01:59:59.999999Z");
  }
}
