package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

  private final SigningKey key = new SigningKey("a key");

  @Test
  void isHmacSha256OfPurposeAndText() {
    // python3: hmac.new(b"a key", b"purpose\0text", "sha256").hexdigest()
    assertThat(HexFormat.of().formatHex(key.hmac("purpose", "text")))
        .isEqualTo("b154d03e3cf6745f816c5ba871f3928fdbfa3a6d6fce8802b5e09a8bf07ba24d");
  }

  @Test
  void givesOtherResultsForOtherPurposesTextsAndKeys() {
    byte[] hmac = key.hmac("purpose", "text");

    assertThat(key.hmac("purpose", "text")).isEqualTo(hmac).hasSize(32);
    assertThat(key.hmac("other purpose", "text")).isNotEqualTo(hmac);
    assertThat(key.hmac("purpose", "other text")).isNotEqualTo(hmac);
    assertThat(new SigningKey("other key").hmac("purpose", "text")).isNotEqualTo(hmac);
    assertThat(new SigningKey("a key".getBytes(StandardCharsets.UTF_8)).hmac("purpose", "text"))
        .isEqualTo(hmac);
  }

  @Test
  void hidesTheKeyInItsTextForm() {
    assertThat(key).hasToString("SigningKey[hidden]");
  }
}
