package floe.steering.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

  private static final String TOKEN = "polar_oat_0123456789abcdefghijABCDEFGHIJ01234561WrueF";
  private static final String LINK_TOKEN = "q".repeat(71) + "Ab_9";

  @Test
  void showsKindAndEndOfToken() {
    assertThat(SecretMask.token(TOKEN)).isEqualTo("polar_oat_***rueF");
    assertThat(SecretMask.token("some-other-credential-of-length")).isEqualTo("***ngth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "polar_oat_short", "x"})
  void showsNothingOfShortTokens(String token) {
    assertThat(SecretMask.token(token)).endsWith("***");
  }

  @Test
  void masksTokensInText() {
    assertThat(SecretMask.text("a " + TOKEN + ", b " + TOKEN))
        .isEqualTo("a polar_oat_***rueF, b polar_oat_***rueF");
    assertThat(SecretMask.text("X-Amz-Signature=0a1b2c&x=1")).isEqualTo("X-Amz-Signature=***&x=1");
    assertThat(SecretMask.text("nothing to hide")).isEqualTo("nothing to hide");
  }

  @Test
  void masksLinksAndTokensInPaths() {
    assertThat(SecretMask.path("/v1/customer-portal/downloadables/" + LINK_TOKEN))
        .isEqualTo("/v1/customer-portal/downloadables/***Ab_9");
    assertThat(SecretMask.path("/v1/files/" + TOKEN + "/download"))
        .doesNotContain(TOKEN)
        .startsWith("/v1/files/***")
        .endsWith("/download");
    assertThat(SecretMask.path("/v1/files/" + TOKEN.replace("_", "%5F"))).doesNotContain("WrueF4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/files/",
        "/v1/files/f3e17452-398d-4a53-b5ca-a4ab1958a78b/uploaded",
        "/floe-private/downloadable/aa3685b2-f0ef-42d4-b456-13bd8dfac297/f3e17452-398d-4a53-b5ca-a4ab1958a78b",
        "/v1/files/%00",
        "/%zz"
      })
  void keepsOtherPaths(String path) {
    assertThat(SecretMask.path(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Amz-Signature=abc, X-Amz-Signature=***",
    "x-amz-signature=abc, x-amz-signature=***",
    "X-Amz%2DSignature=abc, X-Amz%2DSignature=***",
    "X-Amz-Credential=floe%2F2026, X-Amz-Credential=***",
    "X-Amz-Security-Token=abc, X-Amz-Security-Token=***",
    "access_token=abc, access_token=***",
    "partNumber=1&X-Amz-Signature=abc&b=2, partNumber=1&X-Amz-Signature=***&b=2",
    "q=polar_oat_0123456789abcdefghijABCDEFGHIJ01234561WrueF, q=***",
    "q=polar%5Foat%5F0123456789abcdefghijABCDEFGHIJ01234561WrueF, q=***",
    "polar_oat_0123456789abcdefghijABCDEFGHIJ01234561WrueF, ***",
    "page=2&limit=10, page=2&limit=10",
    "uploads, uploads",
    "a=%zz, a=%zz"
  })
  void masksSecretsInQueries(String query, String masked) {
    assertThat(SecretMask.query(query)).isEqualTo(masked);
  }

  @Test
  void masksLinksInQueries() {
    assertThat(SecretMask.query("url=http%3A%2F%2Fx%2F" + LINK_TOKEN)).isEqualTo("url=***");
  }
}
