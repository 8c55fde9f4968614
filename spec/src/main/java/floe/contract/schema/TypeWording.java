package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

/** Describes a value that has the wrong type, or that readers could not use. */
public final class TypeWording {
  /** The wording for a value that should be an object. */
  public static final FaultText NOT_AN_OBJECT = new FaultText(
      "model_attributes_type",
      "Input should be a valid dictionary or object to extract fields from");

  private final boolean fromText;

  /**
   * Creates a wording.
   *
   * @param fromText whether the values were read from text, such as a query parameter, rather than
   *     JSON
   */
  TypeWording(boolean fromText) {
    this.fromText = fromText;
  }

  FaultText describe(Error error, JsonNode schema, JsonNode value) {
    if (error.getMessageKey().equals(ReadableTypeKeyword.TOO_LARGE)) {
      return new FaultText(
          "int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size");
    }
    if (error.getMessageKey().equals(ReadableTypeKeyword.NOT_UNICODE)) {
      return new FaultText(
          "string_unicode",
          "Input should be a valid string, unable to parse raw data as a unicode string");
    }
    return switch (expectedType(schema)) {
      case "string" -> string(schema.path("format").asText());
      case "integer" -> integer(value);
      case "number" ->
        fromText
            ? new FaultText(
                "float_parsing",
                "Input should be a valid number, unable to parse string as a number")
            : new FaultText("float_type", "Input should be a valid number");
      case "boolean" ->
        fromText
            ? new FaultText(
                "bool_parsing", "Input should be a valid boolean, unable to interpret input")
            : new FaultText("bool_type", "Input should be a valid boolean");
      case "array" -> new FaultText("list_type", "Input should be a valid list");
      case "null" -> new FaultText("none_required", "Input should be None");
      default ->
        schema.has("additionalProperties") && !schema.has("properties")
            ? new FaultText("dict_type", "Input should be a valid dictionary")
            : NOT_AN_OBJECT;
    };
  }

  private FaultText integer(JsonNode value) {
    if (fromText && value.isTextual()) {
      return new FaultText(
          "int_parsing", "Input should be a valid integer, unable to parse string as an integer");
    }
    return value.isNumber()
        ? new FaultText(
            "int_from_float",
            "Input should be a valid integer, got a number with a fractional part")
        : new FaultText("int_type", "Input should be a valid integer");
  }

  private static FaultText string(String format) {
    return switch (format) {
      case "uuid", "uuid4" ->
        new FaultText("uuid_type", "UUID input should be a string, bytes or UUID object");
      case "date-time" -> new FaultText("datetime_type", "Input should be a valid datetime");
      case "date" -> new FaultText("date_type", "Input should be a valid date");
      case "uri" -> new FaultText("url_type", "URL input should be a string or URL");
      default -> new FaultText("string_type", "Input should be a valid string");
    };
  }

  /** Returns the expected type; of several types, the first that is not null. */
  private static String expectedType(JsonNode schema) {
    JsonNode type = schema.path("type");
    for (JsonNode candidate : type) {
      if (!candidate.asText().equals("null")) {
        return candidate.asText();
      }
    }
    return type.asText();
  }
}
