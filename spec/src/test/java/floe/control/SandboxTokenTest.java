package floe.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTokenTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "line\nbreak", "schlüssel", "a=b", "\"quoted\""})
  void refusesTextThatNoHeaderCanHave(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SandboxToken.of(text))
        .withMessage("--sandbox-token takes letters, digits and -._~+/, and = at the end");
  }

  @Test
  void hidesItsText() {
    SandboxToken token = SandboxToken.of("c29tZXRoaW5n+/==");

    assertThat(token.toString()).doesNotContain("c29t");
    assertThat(token.authorization()).isEqualTo("Bearer c29tZXRoaW5n+/==");
    assertThat(token.matches("c29tZXRoaW5n+/==")).isTrue();
  }
}
