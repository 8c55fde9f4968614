package floe.contract.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.text.JsonBody;
import floe.contract.text.JsonText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonLengthTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX\"}",
        "{\"XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX\": 1}",
        "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "11111111111111111111111111111111111111111111111111111111111"
      })
  void tellsLongFromShort(String json) {
    assertThat(JsonLength.isAtMost(value(json), 20)).isFalse();
    assertThat(JsonLength.isAtMost(value(json), 200)).isTrue();
  }

  @Test
  void faultLeavesLongInputOutAndCutsLongNames() {
    String name = "n".repeat(5_000_000);

    Fault fault = Fault.of("extra", List.of("body", name, 7), "wrong", value("\"" + name + "\""));

    assertThat(fault.input()).isEmpty();
    assertThat(fault.loc()).hasSize(3).endsWith(7);
    assertThat(fault.loc().get(1).toString()).hasSize(1001).endsWith("…");
  }

  private static JsonNode value(String json) {
    return ((JsonBody.Parsed) JsonText.read(json)).value();
  }
}
