package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentDispositionTest {

  @Test
  void givesAPlainNameOnce() {
    assertThat(ContentDisposition.attachment("report 2026.pdf"))
        .isEqualTo("attachment; filename=\"report 2026.pdf\"");
  }

  @Test
  void escapesQuotesAndBackslashes() {
    assertThat(ContentDisposition.attachment("a\"b\\c"))
        .isEqualTo("attachment; filename=\"a\\\"b\\\\c\"");
  }

  @Test
  void givesAnotherNameTwice() {
    assertThat(ContentDisposition.attachment("\u0130\uD83D\uDE00.zip"))
        .isEqualTo("attachment; filename=\"__.zip\"; filename*=UTF-8''%C4%B0%F0%9F%98%80.zip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\r\nb", "a\u0000b", "\u007fab", "a\u0085b", "a\u2028b", "a\uD800b", "  ab\t"})
  void removesControlsAndWhatCannotBeEncoded(String name) {
    assertThat(ContentDisposition.attachment(name)).isEqualTo("attachment; filename=\"ab\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n", "\uDC00"})
  void fallsBackToANameForNamelessFiles(String name) {
    assertThat(ContentDisposition.attachment(name)).isEqualTo("attachment; filename=\"file\"");
  }

  @Test
  void keepsThreeHundredEmoji() {
    String name = "\uD83D\uDE00".repeat(300);

    assertThat(ContentDisposition.attachment(name))
        .endsWith("filename*=UTF-8''" + "%F0%9F%98%80".repeat(300));
  }

  @Test
  void cutsLongerNamesBetweenCharacters() {
    String name = "a" + "\uD83D\uDE00".repeat(300);

    assertThat(ContentDisposition.attachment(name))
        .endsWith("filename*=UTF-8''a" + "%F0%9F%98%80".repeat(299));
  }
}
