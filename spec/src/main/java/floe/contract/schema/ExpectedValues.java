package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says which values were expected. */
final class ExpectedValues {
  private ExpectedValues() {}

  static FaultText literal(Iterable<JsonNode> values) {
    return words("literal_error", values);
  }

  static FaultText anyOf(Iterable<JsonNode> values) {
    return words("enum", values);
  }

  /** A bound as people write it: 10485760, whether the document says 10485760 or 10485760.0. */
  static Number number(JsonNode limit) {
    if (limit.isNumber() && limit.canConvertToExactIntegral() && limit.canConvertToLong()) {
      return limit.longValue();
    }
    return limit.isNumber() ? limit.numberValue() : 0;
  }

  private static FaultText words(String type, Iterable<JsonNode> values) {
    List<String> quoted = new ArrayList<>();
    values.forEach(value ->
        quoted.add(value.isTextual() ? "'" + value.textValue() + "'" : Discriminator.text(value)));
    String expected = quoted.size() < 2
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or "
            + quoted.get(quoted.size() - 1);
    return new FaultText(type, "Input should be " + expected, Map.of("expected", expected));
  }
}
