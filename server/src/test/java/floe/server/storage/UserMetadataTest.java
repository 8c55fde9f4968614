package floe.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class UserMetadataTest {

  @Test
  void writesNamesInLowerCaseInAnyLocale() {
    assertThat(UserMetadata.of(Map.of("POLAR-ID", "1"))).isEqualTo(Map.of("polar-id", "1"));
  }

  @Test
  void removesCharactersThatHeadersCannotCarry() {
    Map<String, String> metadata = Map.of(
        "polar-name",
        " r\u00e9sum\u00e9\r\nX-Injected:  yes\uD83D\uDE00 ",
        "na me\r\n",
        "a",
        "\u00e9",
        "b");

    assertThat(UserMetadata.of(metadata))
        .isEqualTo(Map.of("polar-name", "rsumX-Injected: yes", "name", "a"));
  }

  @Test
  void removesEmptyValues() {
    assertThat(UserMetadata.of(Map.of("polar-name", "\u00e9", "polar-size", "")))
        .isEmpty();
  }

  @Test
  void cutsLongestValueToLimitOfTwoKibibytes() {
    Map<String, String> metadata =
        UserMetadata.of(Map.of("id", "1234", "name", "n".repeat(5000), "size", "10"));

    assertThat(metadata).containsEntry("id", "1234").containsEntry("size", "10");
    assertThat(metadata.get("name")).hasSize(2048 - "id1234name".length() - "size10".length());
  }

  @Test
  void acceptsMoreNamesThanFit() {
    assertThat(UserMetadata.of(Map.of("n".repeat(3000), "value"))).isEmpty();
  }
}
