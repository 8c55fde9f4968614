package floe.contract.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Builds a tree from the tokens of a parser. An ObjectMapper can do this too, but loads 400
 * classes, which adds a fifth of a second to the start of a program. If a name occurs more than
 * once in an object, the last value is kept. A number with a fraction or an exponent that is too
 * large for a double becomes the largest double.
 */
public final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final int maxValues;
  private int values;

  private JsonTree(JsonParser parser, int maxValues) {
    this.parser = parser;
    this.maxValues = maxValues;
  }

  /**
   * Returns the value that begins at the current token of a parser, and moves the parser to the
   * last token of the value.
   */
  public static JsonNode read(JsonParser parser) throws IOException {
    return read(parser, Integer.MAX_VALUE);
  }

  /**
   * Returns the value that begins at the current token of a parser, and moves the parser to the
   * last token of the value.
   *
   * @param maxValues how many values it may have; it and each value in it counts
   * @throws TooManyValuesException at the first value too many
   */
  static JsonNode read(JsonParser parser, int maxValues) throws IOException {
    return new JsonTree(parser, maxValues).value();
  }

  /** Returns a number node; infinity becomes the largest double of the same sign. */
  static JsonNode finiteNumber(double value) {
    return NODES.numberNode(Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value)));
  }

  private JsonNode value() throws IOException {
    if (++values > maxValues) {
      throw new TooManyValuesException();
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> finiteNumber(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private JsonNode object() throws IOException {
    ObjectNode object = NODES.objectNode();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      object.set(name, value());
    }
    return object;
  }

  private JsonNode array() throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private JsonNode integer() throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  /** Says that a value has more values than it may have. */
  static final class TooManyValuesException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
