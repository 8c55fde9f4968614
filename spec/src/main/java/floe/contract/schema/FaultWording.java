package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import floe.contract.message.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes an error of the schema library as pydantic does, with type, message and context. */
final class FaultWording {
  private static final int MAX_QUOTED_CHARS = 200;

  private final TypeWording types;
  private final FormatWording formats = new FormatWording();

  /**
   * Creates a wording.
   *
   * @param fromText whether the values were read from text, such as a query parameter, rather than
   *     JSON
   */
  FaultWording(boolean fromText) {
    this.types = new TypeWording(fromText);
  }

  Fault describe(Error error, ErrorLocator location) {
    JsonNode limit = location.schema().path(error.getKeyword());
    JsonNode value = error.getInstanceNode();
    FaultText text = switch (error.getKeyword()) {
      case "required" -> new FaultText("missing", "Field required");
      case "additionalProperties", "unevaluatedProperties", "false" ->
        new FaultText("extra_forbidden", "Extra inputs are not permitted");
      case "type" -> types.describe(error, location.schema(), value);
      case "const" -> ExpectedValues.constFault(List.of(limit));
      case "enum" -> ExpectedValues.enumFault(limit);
      case "format" -> formats.describe(limit.asText(), value.asText());
      case "pattern" ->
        new FaultText(
            "string_pattern_mismatch",
            "String should match pattern '" + limit.asText() + "'",
            Map.of("pattern", limit.asText()));
      case "minLength" -> characters("string_too_short", "least", "min_length", limit);
      case "maxLength" -> characters("string_too_long", "most", "max_length", limit);
      case "minItems", "minProperties" -> items("too_short", "least", "min_length", limit, value);
      case "maxItems", "maxProperties" -> items("too_long", "most", "max_length", limit, value);
      case "minimum" -> bound("greater_than_equal", "greater than or equal to", "ge", limit);
      case "exclusiveMinimum" -> bound("greater_than", "greater than", "gt", limit);
      case "maximum" -> bound("less_than_equal", "less than or equal to", "le", limit);
      case "exclusiveMaximum" -> bound("less_than", "less than", "lt", limit);
      case "multipleOf" -> bound("multiple_of", "a multiple of", "multiple_of", limit);
      case "propertyNames" ->
        limit.has("format")
            ? formats.describe(limit.path("format").asText(), String.valueOf(error.getProperty()))
            : new FaultText("value_error", "Value error, not a valid key");
      case "oneOf", "anyOf" -> union(error, location.schema(), value);
      default ->
        new FaultText("value_error", "Value error, '" + error.getKeyword() + "' does not hold");
    };
    String property = error.getProperty();
    if (property == null) {
      return new Fault(
          text.type(), location.loc(), text.msg(), Optional.ofNullable(value), text.ctx());
    }
    List<Object> loc = new ArrayList<>(location.loc());
    loc.add(property);
    return switch (error.getKeyword()) {
      case "required" -> new Fault(text.type(), loc, text.msg(), Optional.of(value), text.ctx());
      case "propertyNames" -> {
        loc.add("[key]");
        yield new Fault(
            text.type(), loc, text.msg(), Optional.of(TextNode.valueOf(property)), text.ctx());
      }
      default ->
        new Fault(text.type(), loc, text.msg(), Optional.of(value.path(property)), text.ctx());
    };
  }

  private static FaultText union(Error error, JsonNode schema, JsonNode value) {
    String property = "'" + schema.path("discriminator").path("propertyName").asText() + "'";
    return switch (error.getMessageKey()) {
      case TaggedUnion.NOT_AN_OBJECT -> TypeWording.NOT_AN_OBJECT;
      case TaggedUnion.NO_TAG ->
        new FaultText(
            "union_tag_not_found",
            "Unable to extract tag using discriminator " + property,
            Map.of("discriminator", property));
      case TaggedUnion.UNKNOWN_TAG -> {
        String tag = shortened(Discriminator.text(
            value.path(schema.path("discriminator").path("propertyName").asText())));
        String expected = String.valueOf(error.getArguments()[0]);
        Map<String, Object> ctx = new LinkedHashMap<>();
        ctx.put("discriminator", property);
        ctx.put("tag", tag);
        ctx.put("expected_tags", expected);
        yield new FaultText(
            "union_tag_invalid",
            "Input tag '" + tag + "' found using " + property
                + " does not match any of the expected tags: " + expected,
            ctx);
      }
      default ->
        new FaultText(
            "value_error", "Value error, more than one of the alternatives fits, or none");
    };
  }

  /** Returns a text that a message quotes, cut after {@value #MAX_QUOTED_CHARS} characters. */
  private static String shortened(String text) {
    return text.length() <= MAX_QUOTED_CHARS ? text : text.substring(0, MAX_QUOTED_CHARS) + "…";
  }

  private static FaultText bound(String type, String relation, String name, JsonNode limit) {
    Number number = ExpectedValues.number(limit);
    return new FaultText(type, "Input should be " + relation + " " + number, Map.of(name, number));
  }

  private static FaultText characters(String type, String side, String name, JsonNode limit) {
    return new FaultText(
        type,
        "String should have at " + side + " " + counted(limit, "character"),
        Map.of(name, ExpectedValues.number(limit)));
  }

  private static FaultText items(
      String type, String side, String name, JsonNode limit, JsonNode value) {
    String field = value.isArray() ? "List" : "Dictionary";
    Map<String, Object> ctx = new LinkedHashMap<>();
    ctx.put("field_type", field);
    ctx.put(name, ExpectedValues.number(limit));
    ctx.put("actual_length", value.size());
    return new FaultText(
        type,
        field + " should have at " + side + " " + counted(limit, "item") + " after validation, not "
            + value.size(),
        ctx);
  }

  private static String counted(JsonNode limit, String noun) {
    Number number = ExpectedValues.number(limit);
    return number + " " + noun + (number.doubleValue() == 1 ? "" : "s");
  }
}
