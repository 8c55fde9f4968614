package floe.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenGeneratorTest {

  private final TokenGenerator generator = new TokenGenerator();

  @ParameterizedTest
  @EnumSource(TokenKind.class)
  void generatesWellFormedTokensOfEachKind(TokenKind kind) {
    String token = generator.generate(kind);

    assertThat(token).matches(kind.prefix() + "[0-9A-Za-z]{43}");
    assertThat(TokenGenerator.isWellFormed(token)).isTrue();
    assertThat(TokenKind.of(token)).contains(kind);
    assertThat(generator.generate(kind)).isNotEqualTo(token);
  }

  @Test
  void endsInTheCrcOfTheBody() {
    // the last six characters as Python's zlib.crc32 and upstream's digits give them
    assertThat(TokenGenerator.assemble(TokenKind.ORGANIZATION_ACCESS, "a".repeat(37)))
        .isEqualTo("polar_oat_" + "a".repeat(37) + "2sN54l");
  }

  @Test
  void knowsATypingErrorByTheChecksum() {
    String token = TokenGenerator.assemble(TokenKind.PERSONAL_ACCESS, "a".repeat(37));

    assertThat(TokenGenerator.isWellFormed(token.replaceFirst("aaa", "aba"))).isFalse();
    assertThat(TokenGenerator.isWellFormed(token + "a")).isFalse();
    assertThat(TokenGenerator.isWellFormed(token.replace("polar_pat_", "polar_xxx_")))
        .isFalse();
    assertThat(TokenGenerator.isWellFormed("")).isFalse();
  }

  @Test
  void refusesABodyOfAnotherLength() {
    assertThatThrownBy(() -> TokenGenerator.assemble(TokenKind.PERSONAL_ACCESS, "short"))
        .hasMessage("a token's body is 37 letters and digits, not 5");
  }
}
