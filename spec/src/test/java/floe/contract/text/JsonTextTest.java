package floe.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Documents;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``            | 0 | Expecting value",
        "`  `          | 2 | Expecting value",
        "{\"a\": }     | 6 | Unexpected character",
        "{\"a\": 1,}   | 8 | Unexpected character",
        "{\"a\" 1}     | 5 | Unexpected character",
        "{'a': 1}      | 1 | Unexpected character",
        "{\"a\": 1} x  | 9 | Extra data",
        "[1] [2]       | 4 | Extra data",
        "{\"a\": 1     | 7 | Unexpected end",
        "\"abc         | 4 | Unexpected end",
        "01            | 1 | Unexpected character",
        "// no\\n1     | 0 | Unexpected character"
      })
  void reportsPositionOfSyntaxError(String text, int offset, String error) {
    assertThat(JsonText.read(Documents.utf8(text)))
        .isEqualTo(new JsonBody.Malformed(offset, error));
  }

  @Test
  void countsCharactersNotBytes() {
    assertThat(JsonText.read(Documents.utf8("{\"ä😀\": }")))
        .isEqualTo(new JsonBody.Malformed(8, "Unexpected character"));
  }

  @Test
  void refusesInvalidUtf8() {
    byte[] latin = "{\"a\": \"ä\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
    byte[] cut = {'"', (byte) 0xc3};

    assertThat(JsonText.read(latin)).isEqualTo(new JsonBody.Malformed(7, "Invalid UTF-8"));
    assertThat(JsonText.read(surrogate)).isEqualTo(new JsonBody.Malformed(1, "Invalid UTF-8"));
    assertThat(JsonText.read(cut)).isInstanceOf(JsonBody.Malformed.class);
  }

  @Test
  void skipsByteOrderMarkAndKeepsLastOfDuplicateKeys() {
    JsonBody body = JsonText.read(Documents.utf8("\uFEFF {\"a\": 1, \"a\": 2} \r\n\t"));

    assertThat(body)
        .isInstanceOfSatisfying(
            JsonBody.Parsed.class,
            parsed -> assertThat(parsed.value().toString()).isEqualTo("{\"a\":2}"));
  }

  @Test
  void readsNumbersOfAnySize() {
    assertThat(value("1e400").doubleValue()).isEqualTo(Double.MAX_VALUE);
    assertThat(value("-1e400").doubleValue()).isEqualTo(-Double.MAX_VALUE);
    assertThat(value("9".repeat(4300)).isBigInteger()).isTrue();
    assertThat(JsonText.read("9".repeat(4301))).isInstanceOf(JsonBody.Malformed.class);
  }

  @Test
  void limitsDepth() {
    assertThat(JsonText.read("[".repeat(500) + "]".repeat(500)))
        .isInstanceOf(JsonBody.Parsed.class);
    assertThat(JsonText.read("[".repeat(501) + "]".repeat(501)))
        .isInstanceOf(JsonBody.Malformed.class);
    assertThat(JsonText.read("[".repeat(5_000_000))).isInstanceOf(JsonBody.Malformed.class);
  }

  @Test
  void doesNotQuoteTheText() {
    assertThat(JsonText.read("{\"token\": secret}").toString()).doesNotContain("secret");
  }

  private static JsonNode value(String text) {
    return ((JsonBody.Parsed) JsonText.read(text)).value();
  }
}
