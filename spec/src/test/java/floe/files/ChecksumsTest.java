package floe.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SHA-256 and ETags; the expected values are those of Python's hashlib. */
class ChecksumsTest {

  private static final String OF_ABC = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
  private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);

  @Test
  void writesASha256InBothForms() {
    assertThat(Sha256.base64Of(ABC)).isEqualTo(OF_ABC);
    assertThat(Sha256.hex(OF_ABC))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void writesBytesOfAnyNumberInHexadecimalDigits() {
    assertThat(Sha256.hex("YWJj")).isEqualTo("616263");
    assertThatThrownBy(() -> Sha256.hex("not Base64")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void acceptsThirtyTwoBytesInBase64() {
    assertThat(Sha256.isBase64(OF_ABC)).isTrue();
    assertThat(Sha256.decode(OF_ABC))
        .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(32));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "YWJj",
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0", // no padding
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa1=", // bits after the last byte
        "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0=", // the alphabet for URLs
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\n"
      })
  void refusesEverythingElse(String text) {
    assertThat(Sha256.isBase64(text)).isFalse();
    assertThat(Sha256.decode(text)).isEmpty();
  }

  @Test
  void givesAPartTheMd5OfItsBytes() {
    assertThat(Etag.ofPart(ABC)).isEqualTo("\"900150983cd24fb0d6963f7d28e17f72\"");
  }

  @Test
  void givesAnObjectTheMd5OfItsPartsMd5s() {
    String part = Etag.ofPart(ABC);

    assertThat(Etag.ofParts(List.of(part, Etag.bare(part))))
        .isEqualTo("\"043a916d6cfeecedf5e04f0312ba762d-2\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "\"abc\"", " \"abc\"\r", "\tabc\n"})
  void stripsWhatClientsAddToAnEtag(String etag) {
    assertThat(Etag.bare(etag)).isEqualTo("abc");
    assertThat(Etag.isSame(etag, "\"abc\"")).isTrue();
    assertThat(Etag.isSame(etag, "abd")).isFalse();
  }

  @Test
  void leavesASingleQuoteAlone() {
    assertThat(Etag.bare("\"")).isEqualTo("\"");
  }
}
