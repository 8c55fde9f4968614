package floe.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Documents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  void stopsAtFirstValueTooMany() {
    byte[] three = Documents.utf8("[{}, 1]");

    assertThat(JsonText.read(three, 3)).isInstanceOf(JsonBody.Parsed.class);
    assertThat(JsonText.read(three, 2)).isEqualTo(new JsonBody.Malformed(0, "More than 2 values"));
    assertThat(JsonText.read(Documents.utf8("[{}, {broken"), 2))
        .isEqualTo(new JsonBody.Malformed(0, "More than 2 values"));
  }

  @Test
  void readsTextsAcrossTheBoundariesOfItsBuffers() {
    for (int length : new int[] {3_999, 4_000, 8_191, 8_192, 20_000}) {
      String text = "ü😀".repeat(length);

      assertThat(value("\"" + text + "\"").asText()).isEqualTo(text);
      assertThat(JsonText.read(Documents.utf8(" ".repeat(length) + "1" + " ".repeat(length) + "x")))
          .isEqualTo(new JsonBody.Malformed(2 * length + 1, "Extra data"));
    }
  }

  @Test
  void readsNamesOfOneHash() {
    List<String> names = List.of("");
    for (int i = 0; i < 12; i++) {
      names =
          names.stream().flatMap(name -> Stream.of(name + "Aa", name + "BB")).toList();
    }
    String object =
        names.stream().map(name -> "\"" + name + "\":1").collect(Collectors.joining(",", "{", "}"));

    assertThat(JsonText.read(Documents.utf8(object)))
        .isInstanceOfSatisfying(
            JsonBody.Parsed.class, parsed -> assertThat(parsed.value()).hasSize(4096));
  }

  @Test
  void doesNotQuoteTheText() {
    assertThat(JsonText.read("{\"token\": secret}").toString()).doesNotContain("secret");
  }

  private static JsonNode value(String text) {
    return ((JsonBody.Parsed) JsonText.read(text)).value();
  }
}
