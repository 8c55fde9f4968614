package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Copies a document and rewrites each of its schemas, inner ones first; examples and extensions stay as they are. */
final class SchemaRewriter {
  private static final Set<String> OF_ONE = Set.of("items", "additionalProperties", "unevaluatedProperties",
      "unevaluatedItems", "contains", "not", "if", "then", "else", "propertyNames", "contentSchema");
  private static final Set<String> OF_MANY = Set.of("allOf", "anyOf", "oneOf", "prefixItems", "items");
  private static final Set<String> BY_NAME =
      Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");
  private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum", "const");

  private final UnaryOperator<ObjectNode> rewrite;
  private final Set<String> untouched;

  /**
   * What to do with each schema.
   *
   * @param rewrite gets a copy whose inner schemas are already rewritten
   * @param untouched keywords whose schemas must stay as they are
   */
  SchemaRewriter(UnaryOperator<ObjectNode> rewrite, Set<String> untouched) {
    this.rewrite = rewrite;
    this.untouched = untouched;
  }

  ObjectNode document(JsonNode document) {
    ObjectNode copy = (ObjectNode) outside(document);
    JsonNode schemas = copy.path("components").path("schemas");
    if (schemas instanceof ObjectNode named) {
      byName(named);
    }
    return copy;
  }

  /** Copies what is not a schema itself. */
  private JsonNode outside(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode(array.size());
      array.forEach(item -> copy.add(outside(item)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode copy = object.objectNode();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String key = entry.getKey();
      boolean opaque = VALUES.contains(key) || key.startsWith("x-") || key.equals("schemas");
      copy.set(key, key.equals("schema")
          ? schema(entry.getValue().deepCopy())
          : opaque ? entry.getValue().deepCopy() : outside(entry.getValue()));
    }
    return copy;
  }

  private JsonNode schema(JsonNode node) {
    if (!(node instanceof ObjectNode schema)) {
      return node;
    }
    for (Map.Entry<String, JsonNode> entry : schema.properties()) {
      String key = entry.getKey();
      JsonNode value = entry.getValue();
      if (untouched.contains(key)) {
        continue;
      }
      if (value instanceof ArrayNode list && OF_MANY.contains(key)) {
        for (int i = 0; i < list.size(); i++) {
          list.set(i, schema(list.get(i)));
        }
      } else if (OF_ONE.contains(key)) {
        entry.setValue(schema(value));
      } else if (value instanceof ObjectNode named && BY_NAME.contains(key)) {
        byName(named);
      }
    }
    return rewrite.apply(schema);
  }

  private void byName(ObjectNode schemas) {
    schemas.properties().forEach(entry -> entry.setValue(schema(entry.getValue())));
  }
}
