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
 * Removes keywords with invalid values from the schemas of a document (JSON Schema 2020-12), so
 * that the other keywords can be used, and reports what was removed.
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
   * Keywords that are removed without a report: the validator would assert the content of strings
   * and change the base of references, but OpenAPI does not need either.
   */
  private static final List<String> REMOVED_SILENTLY =
      List.of("$id", "$schema", "contentEncoding", "contentMediaType", "contentSchema");

  private final List<Problem> ignoredKeywords = new ArrayList<>();
  private final ObjectNode document;

  /** Sanitizes a copy of a document in the form of OpenAPI 3.1. */
  public SchemaSanitizer(JsonNode document) {
    this.document = new SchemaRewriter(this::sanitize, Set.of()).rewrite(document);
  }

  /** Returns the sanitized copy. */
  public ObjectNode document() {
    return document;
  }

  /** Returns the keywords that were removed because their values are invalid. */
  public List<Problem> ignoredKeywords() {
    return ignoredKeywords;
  }

  private ObjectNode sanitize(ObjectNode schema, String pointer) {
    schema.remove(REMOVED_SILENTLY);
    List<String> invalid = new ArrayList<>();
    schema.properties().forEach(entry -> {
      if (!isValid(entry.getKey(), entry.getValue())) {
        invalid.add(entry.getKey());
      }
    });
    for (String keyword : invalid) {
      ignoredKeywords.add(new Problem(
          pointer + "/" + References.escape(keyword), "has no meaning here and is ignored"));
      schema.remove(keyword);
    }
    return schema;
  }

  private static boolean isValid(String keyword, JsonNode value) {
    if (NUMBERS.contains(keyword)) {
      return value.isNumber() && !(keyword.equals("multipleOf") && value.doubleValue() <= 0);
    }
    if (COUNTS.contains(keyword)) {
      return value.isNumber() && value.canConvertToExactIntegral() && value.doubleValue() >= 0;
    }
    if (SchemaRewriter.SINGLE_SCHEMA_KEYWORDS.contains(keyword)) {
      return isSchema(value);
    }
    if (SchemaRewriter.SCHEMA_ARRAY_KEYWORDS.contains(keyword)) {
      return value.isArray() && !value.isEmpty() && all(value, SchemaSanitizer::isSchema);
    }
    if (SchemaRewriter.SCHEMA_MAP_KEYWORDS.contains(keyword)) {
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
