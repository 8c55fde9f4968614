package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Copies a document and rewrites each of its schemas, inner ones first; examples and extensions
 * stay as they are.
 */
public final class SchemaRewriter {
  public static final Set<String> OF_ONE = Set.of(
      "items",
      "additionalProperties",
      "unevaluatedProperties",
      "unevaluatedItems",
      "contains",
      "not",
      "if",
      "then",
      "else",
      "propertyNames");
  public static final Set<String> OF_MANY = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
  public static final Set<String> BY_NAME =
      Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

  private static final Set<String> OPAQUE = Set.of("example", "examples");

  private final Rewrite rewrite;
  private final Set<String> untouched;

  /** What to do with a schema. */
  @FunctionalInterface
  public interface Rewrite {
    /**
     * Rewrites a schema.
     *
     * @param schema a copy, whose inner schemas are already rewritten; it may be changed and
     *     returned
     * @param pointer where it stands
     */
    ObjectNode apply(ObjectNode schema, String pointer);
  }

  /**
   * What to do with each schema.
   *
   * @param untouched keywords whose schemas must stay as they are
   */
  public SchemaRewriter(Rewrite rewrite, Set<String> untouched) {
    this.rewrite = rewrite;
    this.untouched = untouched;
  }

  public ObjectNode document(JsonNode document) {
    ObjectNode copy = (ObjectNode) outside(document, "", false);
    if (copy.path("components").path("schemas") instanceof ObjectNode named) {
      byName(named, "/components/schemas");
    }
    return copy;
  }

  /** Copies what is not a schema itself. */
  private JsonNode outside(JsonNode node, String pointer, boolean names) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode(array.size());
      for (int i = 0; i < array.size(); i++) {
        copy.add(outside(array.get(i), pointer + "/" + i, false));
      }
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode copy = object.objectNode();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String key = entry.getKey();
      String child = pointer + "/" + References.escape(key);
      if (!names
          && (OPAQUE.contains(key)
              || key.startsWith("x-")
              || child.equals("/components/schemas"))) {
        copy.set(key, entry.getValue().deepCopy());
      } else if (!names && key.equals("schema")) {
        copy.set(key, schema(entry.getValue().deepCopy(), child));
      } else {
        copy.set(
            key, outside(entry.getValue(), child, !names && ReferenceChecker.NAMED.contains(key)));
      }
    }
    return copy;
  }

  private JsonNode schema(JsonNode node, String pointer) {
    if (!(node instanceof ObjectNode schema)) {
      return node;
    }
    for (Map.Entry<String, JsonNode> entry : schema.properties()) {
      String key = entry.getKey();
      String child = pointer + "/" + References.escape(key);
      JsonNode value = entry.getValue();
      if (untouched.contains(key)) {
        continue;
      }
      if (value instanceof ArrayNode list && OF_MANY.contains(key)) {
        for (int i = 0; i < list.size(); i++) {
          list.set(i, schema(list.get(i), child + "/" + i));
        }
      } else if (OF_ONE.contains(key)) {
        entry.setValue(schema(value, child));
      } else if (value instanceof ObjectNode named && BY_NAME.contains(key)) {
        byName(named, child);
      }
    }
    return rewrite.apply(schema, pointer);
  }

  private void byName(ObjectNode schemas, String pointer) {
    schemas
        .properties()
        .forEach(entry -> entry.setValue(
            schema(entry.getValue(), pointer + "/" + References.escape(entry.getKey()))));
  }
}
