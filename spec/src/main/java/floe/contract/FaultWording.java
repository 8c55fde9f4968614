package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says a schema error in pydantic's words: type, message and context of each kind of fault. */
final class FaultWording {
  private final TypeWording types;
  private final FormatWording formats = new FormatWording();

  /** For values that were read from text ({@code text}), or for JSON. */
  FaultWording(boolean text) {
    this.types = new TypeWording(text);
  }

  Fault describe(Error error, ErrorPlace place) {
    JsonNode limit = place.schema().path(error.getKeyword());
    JsonNode value = error.getInstanceNode();
    Words words = switch (error.getKeyword()) {
      case "required" -> new Words("missing", "Field required");
      case "additionalProperties", "unevaluatedProperties", "false" ->
        new Words("extra_forbidden", "Extra inputs are not permitted");
      case "type" -> types.describe(error, place.schema(), value);
      case "const" -> Choices.literal(List.of(limit));
      case "enum" -> Choices.anyOf(limit);
      case "format" -> formats.describe(limit.asText(), value.asText());
      case "pattern" ->
        new Words(
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
            : new Words("value_error", "Value error, not a valid key");
      case "oneOf", "anyOf" -> union(error, place.schema(), value);
      default ->
        new Words("value_error", "Value error, '" + error.getKeyword() + "' does not hold");
    };
    String property = error.getProperty();
    if (property == null) {
      return new Fault(
          words.type(), place.loc(), words.msg(), Optional.ofNullable(value), words.ctx());
    }
    List<Object> loc = new ArrayList<>(place.loc());
    loc.add(property);
    return switch (error.getKeyword()) {
      case "required" -> new Fault(words.type(), loc, words.msg(), Optional.of(value), words.ctx());
      case "propertyNames" -> {
        loc.add("[key]");
        yield new Fault(
            words.type(), loc, words.msg(), Optional.of(TextNode.valueOf(property)), words.ctx());
      }
      default ->
        new Fault(words.type(), loc, words.msg(), Optional.of(value.path(property)), words.ctx());
    };
  }

  private static Words union(Error error, JsonNode schema, JsonNode value) {
    String property = "'" + schema.path("discriminator").path("propertyName").asText() + "'";
    return switch (error.getMessageKey()) {
      case TaggedUnion.NOT_AN_OBJECT -> TypeWording.NOT_AN_OBJECT;
      case TaggedUnion.NO_TAG ->
        new Words(
            "union_tag_not_found",
            "Unable to extract tag using discriminator " + property,
            Map.of("discriminator", property));
      case TaggedUnion.UNKNOWN_TAG -> {
        String tag = Discriminator.text(
            value.path(schema.path("discriminator").path("propertyName").asText()));
        String expected = String.valueOf(error.getArguments()[0]);
        Map<String, Object> ctx = new LinkedHashMap<>();
        ctx.put("discriminator", property);
        ctx.put("tag", tag);
        ctx.put("expected_tags", expected);
        yield new Words(
            "union_tag_invalid",
            "Input tag '" + tag + "' found using " + property
                + " does not match any of the expected tags: " + expected,
            ctx);
      }
      default ->
        new Words("value_error", "Value error, more than one of the alternatives fits, or none");
    };
  }

  private static Words bound(String type, String relation, String name, JsonNode limit) {
    Number number = Choices.number(limit);
    return new Words(type, "Input should be " + relation + " " + number, Map.of(name, number));
  }

  private static Words characters(String type, String side, String name, JsonNode limit) {
    return new Words(
        type,
        "String should have at " + side + " " + counted(limit, "character"),
        Map.of(name, Choices.number(limit)));
  }

  private static Words items(
      String type, String side, String name, JsonNode limit, JsonNode value) {
    String field = value.isArray() ? "List" : "Dictionary";
    Map<String, Object> ctx = new LinkedHashMap<>();
    ctx.put("field_type", field);
    ctx.put(name, Choices.number(limit));
    ctx.put("actual_length", value.size());
    return new Words(
        type,
        field + " should have at " + side + " " + counted(limit, "item") + " after validation, not "
            + value.size(),
        ctx);
  }

  private static String counted(JsonNode limit, String noun) {
    Number number = Choices.number(limit);
    return number + " " + noun + (number.doubleValue() == 1 ? "" : "s");
  }
}
