package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.document.Problem;
import floe.contract.document.References;
import floe.contract.document.SchemaRewriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes out of schemas what JSON Schema 2020-12 gives no meaning, so that the rest of a foreign
 * document still counts, and tells what was taken out.
 */
public final class SchemaSanitizer {
  private static final Set<String> NUMBERS =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
  private static final Set<String> COUNTS = Set.of(
      "minLength",
      "maxLength",
      "minItems",
      "maxItems",
      "minProperties",
      "maxProperties",
      "minContains",
      "maxContains");
  private static final Set<String> TYPES =
      Set.of("string", "integer", "number", "boolean", "array", "object", "null");
  /**
   * What strings encode and where resources begin: nothing that OpenAPI asserts, but the validator
   * would.
   */
  private static final List<String> NOT_USED =
      List.of("$id", "$schema", "contentEncoding", "contentMediaType", "contentSchema");

  private final List<Problem> remarks = new ArrayList<>();
  private final ObjectNode document;

  public SchemaSanitizer(JsonNode document) {
    this.document = new SchemaRewriter(this::schema, Set.of()).document(document);
  }

  public ObjectNode document() {
    return document;
  }

  /** What was taken out. */
  public List<Problem> remarks() {
    return remarks;
  }

  private ObjectNode schema(ObjectNode schema, String pointer) {
    schema.remove(NOT_USED);
    List<String> senseless = new ArrayList<>();
    schema.properties().forEach(entry -> {
      if (!makesSense(entry.getKey(), entry.getValue())) {
        senseless.add(entry.getKey());
      }
    });
    for (String keyword : senseless) {
      remarks.add(new Problem(
          pointer + "/" + References.escape(keyword), "has no meaning here and is ignored"));
      schema.remove(keyword);
    }
    return schema;
  }

  private static boolean makesSense(String keyword, JsonNode value) {
    if (NUMBERS.contains(keyword)) {
      return value.isNumber() && !(keyword.equals("multipleOf") && value.doubleValue() <= 0);
    }
    if (COUNTS.contains(keyword)) {
      return value.isNumber() && value.canConvertToExactIntegral() && value.doubleValue() >= 0;
    }
    if (SchemaRewriter.OF_ONE.contains(keyword)) {
      return isSchema(value);
    }
    if (SchemaRewriter.OF_MANY.contains(keyword)) {
      return value.isArray() && !value.isEmpty() && all(value, SchemaSanitizer::isSchema);
    }
    if (SchemaRewriter.BY_NAME.contains(keyword)) {
      return value.isObject() && all(value, SchemaSanitizer::isSchema);
    }
    return switch (keyword) {
      case "type" ->
        value.isArray() ? !value.isEmpty() && all(value, SchemaSanitizer::isType) : isType(value);
      case "required" -> value.isArray() && all(value, JsonNode::isTextual);
      case "enum" -> value instanceof ArrayNode && !value.isEmpty();
      case "pattern" -> value.isTextual() && SchemaPatterns.compiles(value.textValue());
      case "format" -> value.isTextual();
      case "uniqueItems" -> value.isBoolean();
      default -> true;
    };
  }

  private static boolean isSchema(JsonNode value) {
    return value.isObject() || value.isBoolean();
  }

  private static boolean isType(JsonNode value) {
    return TYPES.contains(value.asText());
  }

  private static boolean all(JsonNode values, Predicate<JsonNode> predicate) {
    return values.valueStream().allMatch(predicate);
  }
}
