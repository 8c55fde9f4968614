package floe.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFormatTest {

  private final Random random = new Random(7);

  @ParameterizedTest
  @EnumSource(TokenKind.class)
  void generatesWellFormedTokensOfEachKind(TokenKind kind) {
    String token = TokenFormat.generate(kind, random::nextInt);

    assertThat(token).matches(kind.prefix() + "[0-9A-Za-z]{43}");
    assertThat(TokenFormat.isWellFormed(token)).isTrue();
    assertThat(TokenKind.of(token)).contains(kind);
    assertThat(TokenFormat.generate(kind, random::nextInt)).isNotEqualTo(token);
  }

  @Test
  void drawsEachLetterFromTheGivenSource() {
    String lowest = TokenFormat.generate(TokenKind.CUSTOMER_SESSION, bound -> 0);
    String highest = TokenFormat.generate(TokenKind.CUSTOMER_SESSION, bound -> bound - 1);

    assertThat(lowest).startsWith("polar_cst_" + "0".repeat(37));
    assertThat(highest).startsWith("polar_cst_" + "z".repeat(37));
  }

  @Test
  void endsInTheCrcOfTheLettersAndDigits() {
    // the last six characters as Python's zlib.crc32 and upstream's digits give them
    assertThat(TokenFormat.assemble(TokenKind.ORGANIZATION_ACCESS, "a".repeat(37)))
        .isEqualTo("polar_oat_" + "a".repeat(37) + "2sN54l");
  }

  @Test
  void findsATypingErrorByTheChecksum() {
    String token = TokenFormat.assemble(TokenKind.PERSONAL_ACCESS, "a".repeat(37));

    assertThat(TokenFormat.isWellFormed(token.replaceFirst("aaa", "aba"))).isFalse();
    assertThat(TokenFormat.isWellFormed(token + "a")).isFalse();
    assertThat(TokenFormat.isWellFormed(token.replace("polar_pat_", "polar_xxx_")))
        .isFalse();
    assertThat(TokenFormat.isWellFormed("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_"})
  void refusesOtherLettersThanThirtySeven(String text) {
    assertThatThrownBy(() -> TokenFormat.assemble(TokenKind.PERSONAL_ACCESS, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a token's body is 37 letters and digits, not %d".formatted(text.length()));
  }

  @Test
  void readsTheTokenOfABearerHeader() {
    assertThat(BearerToken.of("Bearer abc")).contains("abc");
    assertThat(BearerToken.of("bearer  abc ")).contains("abc");
    assertThat(BearerToken.of("Bearer ")).isEmpty();
    assertThat(BearerToken.of("Bearer")).isEmpty();
    assertThat(BearerToken.of("Basic abc")).isEmpty();
  }
}
