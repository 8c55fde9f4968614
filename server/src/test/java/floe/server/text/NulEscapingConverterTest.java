package floe.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.ConversionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NulEscapingConverterTest {

  private final NulEscapingConverter converter = new NulEscapingConverter();

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "plain.txt", "a\0b", "\\0", "\\\\", "\0\\\0", "C:\\new\\0", "\uD83D\uDE80\r\n"
      })
  void givesBackWhatItKept(String text) {
    String kept = converter.convertToPersistedValue(text, ConversionContext.DEFAULT);

    assertThat(converter.convertToEntityValue(kept, ConversionContext.DEFAULT)).isEqualTo(text);
    if (kept != null) {
      assertThat(kept).doesNotContain("\0");
    }
  }
}
