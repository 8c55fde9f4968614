package floe.steering.world;

import static org.assertj.core.api.Assertions.assertThat;

import floe.files.TokenFormat;
import floe.files.TokenKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorldSeedTest {

  @Test
  void derivesIdsAsTheContractSays() {
    WorldSeed seed = new WorldSeed(7);

    assertThat(seed.id("organization")).hasToString("48d4080b-1d28-4b49-b523-43522c76b3b5");
    assertThat(seed.id("organization").version()).isEqualTo(4);
    assertThat(seed.id("customer")).isNotEqualTo(seed.id("organization"));
    assertThat(new WorldSeed(8).id("organization")).isNotEqualTo(seed.id("organization"));
  }

  @Test
  void derivesTokensAsTheContractSays() {
    assertThat(new WorldSeed(7).token(TokenKind.ORGANIZATION_ACCESS))
        .isEqualTo("polar_oat_MOL3OzmyJ6l3AoG5kgz0ioSqlJKJtrHzEHmJA0FgOC0");
  }

  @ParameterizedTest
  @EnumSource
  void derivesWellFormedTokens(TokenKind kind) {
    String token = new WorldSeed(Long.MAX_VALUE).token(kind);

    assertThat(TokenFormat.isWellFormed(token)).isTrue();
    assertThat(TokenKind.of(token)).contains(kind);
  }
}
