package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompositeChecksumTest {
  /** SHA-256 of nothing. */
  private static final String OF_NOTHING = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  /** SHA-256 of "abc". */
  private static final String OF_ABC = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";

  @Test
  void hashesTheDigestsInOrder() {
    assertThat(CompositeChecksum.of(List.of(Optional.of(OF_ABC), Optional.of(OF_NOTHING))))
        .contains("bxKQiW7oGgNJF00Z9Ec9JnoQKJxASAhh1cQq//+9efk=-2");
  }

  @Test
  void returnsNothingUnlessAllPartsHaveAChecksum() {
    assertThat(CompositeChecksum.of(List.of(Optional.of(OF_ABC), Optional.empty())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "YWJj",
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=AAAA",
        "\u0000",
        "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0="
      })
  void returnsNothingForTextsThatAreNoDigest(String text) {
    assertThat(CompositeChecksum.of(List.of(Optional.of(text)))).isEmpty();
  }
}
