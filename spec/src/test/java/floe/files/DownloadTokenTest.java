package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTokenTest {

  private static final SigningKey KEY = new SigningKey("a key");
  private static final Instant EXPIRY = Instant.parse("2026-03-29T01:30:00Z");

  private final DownloadToken token = new DownloadToken(UUID.randomUUID(), EXPIRY);

  @Test
  void readsWhatItSigned() {
    assertThat(DownloadToken.read(KEY, token.sign(KEY))).contains(token);
  }

  @Test
  void aLinkLeadsToTheOperationWithItsToken() {
    assertThat(token.linkPath(KEY))
        .isEqualTo("/v1/customer-portal/downloadables/" + token.sign(KEY));
  }

  @Test
  void cutsOffTheFractionOfASecond() {
    DownloadToken precise = new DownloadToken(token.downloadableId(), EXPIRY.plusMillis(999));

    assertThat(precise).isEqualTo(token);
  }

  @Test
  void refusesATokenInWhichAnyCharacterIsAnother() {
    String text = token.sign(KEY);

    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String tampered = text.substring(0, i) + other + text.substring(i + 1);

      assertThat(DownloadToken.read(KEY, tampered)).as("character %d", i).isEmpty();
    }
  }

  @Test
  void refusesAnotherSpellingOfTheSameBytes() {
    String text = token.sign(KEY);
    char last = text.charAt(text.length() - 1);
    String sameBytes = text.substring(0, text.length() - 1) + (char) (last + 1);

    assertThat(Base64.getUrlDecoder().decode(sameBytes))
        .isEqualTo(Base64.getUrlDecoder().decode(text));
    assertThat(DownloadToken.read(KEY, sameBytes)).isEmpty();
    assertThat(DownloadToken.read(KEY, text + "=")).isEmpty();
  }

  @Test
  void refusesTheTokenOfAnotherKey() {
    assertThat(DownloadToken.read(new SigningKey("another key"), token.sign(KEY)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "%%%", "..", "é"})
  void refusesWhatIsNoToken(String text) {
    assertThat(DownloadToken.read(KEY, text)).isEmpty();
  }

  @Test
  void expiresAtTheSecondThatItNames() {
    assertThat(token.isExpired(EXPIRY.minusNanos(1))).isFalse();
    assertThat(token.isExpired(EXPIRY)).isTrue();
  }
}
