package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

/** Says that a value is of the wrong type, or of the right one but unusable. */
final class TypeWording {
  static final Words NOT_AN_OBJECT = new Words(
      "model_attributes_type",
      "Input should be a valid dictionary or object to extract fields from");

  private final boolean text;

  /** For values that were read from text ({@code text}), or for JSON. */
  TypeWording(boolean text) {
    this.text = text;
  }

  Words describe(Error error, JsonNode schema, JsonNode value) {
    if (error.getMessageKey().equals(ReadableTypeKeyword.TOO_LARGE)) {
      return new Words(
          "int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size");
    }
    if (error.getMessageKey().equals(ReadableTypeKeyword.NOT_UNICODE)) {
      return new Words(
          "string_unicode",
          "Input should be a valid string, unable to parse raw data as a unicode string");
    }
    return switch (expected(schema)) {
      case "string" -> string(schema.path("format").asText());
      case "integer" -> integer(value);
      case "number" ->
        text
            ? new Words(
                "float_parsing",
                "Input should be a valid number, unable to parse string as a number")
            : new Words("float_type", "Input should be a valid number");
      case "boolean" ->
        text
            ? new Words(
                "bool_parsing", "Input should be a valid boolean, unable to interpret input")
            : new Words("bool_type", "Input should be a valid boolean");
      case "array" -> new Words("list_type", "Input should be a valid list");
      case "null" -> new Words("none_required", "Input should be None");
      default ->
        schema.has("additionalProperties") && !schema.has("properties")
            ? new Words("dict_type", "Input should be a valid dictionary")
            : NOT_AN_OBJECT;
    };
  }

  private Words integer(JsonNode value) {
    if (text && value.isTextual()) {
      return new Words(
          "int_parsing", "Input should be a valid integer, unable to parse string as an integer");
    }
    return value.isNumber()
        ? new Words(
            "int_from_float",
            "Input should be a valid integer, got a number with a fractional part")
        : new Words("int_type", "Input should be a valid integer");
  }

  private static Words string(String format) {
    return switch (format) {
      case "uuid", "uuid4" ->
        new Words("uuid_type", "UUID input should be a string, bytes or UUID object");
      case "date-time" -> new Words("datetime_type", "Input should be a valid datetime");
      case "date" -> new Words("date_type", "Input should be a valid date");
      case "uri" -> new Words("url_type", "URL input should be a string or URL");
      default -> new Words("string_type", "Input should be a valid string");
    };
  }

  /** The type that was wanted; of several the first that is not null. */
  private static String expected(JsonNode schema) {
    JsonNode type = schema.path("type");
    for (JsonNode candidate : type) {
      if (!candidate.asText().equals("null")) {
        return candidate.asText();
      }
    }
    return type.asText();
  }
}
