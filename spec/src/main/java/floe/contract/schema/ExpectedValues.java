package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Describes faults of the keywords {@code const} and {@code enum}. */
final class ExpectedValues {
  private ExpectedValues() {}

  /** Describes a value that differs from {@code const}. */
  static FaultText constFault(Iterable<JsonNode> values) {
    return describe("literal_error", values);
  }

  /** Describes a value that is not in {@code enum}. */
  static FaultText enumFault(Iterable<JsonNode> values) {
    return describe("enum", values);
  }

  /**
   * Returns a limit as a number; an integer without a fraction, even if the document has
   * 10485760.0.
   */
  static Number number(JsonNode limit) {
    if (limit.isNumber() && limit.canConvertToExactIntegral() && limit.canConvertToLong()) {
      return limit.longValue();
    }
    return limit.isNumber() ? limit.numberValue() : 0;
  }

  private static FaultText describe(String type, Iterable<JsonNode> values) {
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
