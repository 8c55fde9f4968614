package floe.contracttests.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Decides whether a value covers a point of a schema. */
final class PointMatcher {
  private PointMatcher() {}

  static boolean covers(String point, JsonNode schema, JsonNode value) {
    if (point.startsWith("= ")) {
      return value.isValueNode() && value.asText().equals(point.substring(2));
    }
    if (point.equals("empty") || point.equals("not empty")) {
      return value.isArray() && value.isEmpty() == point.equals("empty");
    }
    String keyword = point.substring(0, point.indexOf(' '));
    if (keyword.equals("enum")) {
      return value.isTextual() && isOneOf(schema.path("enum"), value) == point.endsWith("kept");
    }
    return applies(keyword, value)
        && keeps(keyword, schema.path(keyword), value) == point.endsWith("kept");
  }

  private static boolean isOneOf(JsonNode values, JsonNode value) {
    for (JsonNode one : values) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean applies(String keyword, JsonNode value) {
    return switch (keyword) {
      case "maximum", "minimum", "exclusiveMinimum" -> value.isNumber();
      case "minItems", "maxItems" -> value.isArray();
      default -> value.isTextual();
    };
  }

  private static boolean keeps(String keyword, JsonNode limit, JsonNode value) {
    return switch (keyword) {
      case "maximum" -> value.decimalValue().compareTo(limit.decimalValue()) <= 0;
      case "minimum" -> value.decimalValue().compareTo(limit.decimalValue()) >= 0;
      case "exclusiveMinimum" -> value.decimalValue().compareTo(limit.decimalValue()) > 0;
      case "minItems" -> value.size() >= limit.asInt();
      case "maxItems" -> value.size() <= limit.asInt();
      case "minLength" -> value.asText().length() >= limit.asInt();
      case "maxLength" -> value.asText().length() <= limit.asInt();
      default -> Pattern.compile(limit.asText()).matcher(value.asText()).find();
    };
  }

  /** Returns whether a value fits a branch, by its type, its required members and its constants. */
  static boolean fits(JsonNode branch, JsonNode value) {
    if (!fitsType(branch, value)) {
      return false;
    }
    for (JsonNode required : branch.path("required")) {
      if (value.isObject() && !value.has(required.asText())) {
        return false;
      }
    }
    for (var property : branch.path("properties").properties()) {
      JsonNode constant = property.getValue().path("const");
      if (!constant.isMissingNode() && !constant.equals(value.path(property.getKey()))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a value has the type of a schema. */
  static boolean fitsType(JsonNode schema, JsonNode value) {
    return switch (schema.path("type").asText()) {
      case "null" -> value.isNull();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> true;
    };
  }
}
