package floe.server.downloadable;

import static org.assertj.core.api.Assertions.assertThat;

import floe.server.auth.ServerSecret;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTokenTest {

  private final DownloadToken tokens = new DownloadToken(new ServerSecret("a key"));
  private final DownloadToken.Claim claim =
      new DownloadToken.Claim(UUID.randomUUID(), Instant.parse("2026-03-29T01:30:00Z"));

  @Test
  void readsWhatItSigned() {
    assertThat(tokens.read(tokens.sign(claim))).contains(claim);
  }

  @Test
  void refusesATokenInWhichAnyCharacterIsAnother() {
    String token = tokens.sign(claim);

    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'Q' : 'A';
      String tampered = token.substring(0, i) + other + token.substring(i + 1);

      assertThat(tokens.read(tampered)).as("character %d", i).isEmpty();
    }
  }

  @Test
  void refusesTheTokenOfAnotherKey() {
    assertThat(new DownloadToken(new ServerSecret("another key")).read(tokens.sign(claim)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "%%%", "..", "é"})
  void refusesWhatIsNoToken(String text) {
    assertThat(tokens.read(text)).isEmpty();
  }
}
