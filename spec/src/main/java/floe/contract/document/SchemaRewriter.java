package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Copies a document and rewrites each of its schemas, nested schemas first. Examples and extensions
 * are copied unchanged.
 */
public final class SchemaRewriter {
  /** The keywords whose value is one schema. */
  public static final Set<String> SINGLE_SCHEMA_KEYWORDS = Set.of(
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
  /** The keywords whose value is an array of schemas. */
  public static final Set<String> SCHEMA_ARRAY_KEYWORDS =
      Set.of("allOf", "anyOf", "oneOf", "prefixItems");
  /** The keywords whose value maps names to schemas. */
  public static final Set<String> SCHEMA_MAP_KEYWORDS =
      Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

  private static final Set<String> EXAMPLE_KEYWORDS = Set.of("example", "examples");

  private final Rewrite rewrite;
  private final Set<String> untouched;

  /** A function that rewrites a schema. */
  @FunctionalInterface
  public interface Rewrite {
    /**
     * Returns the rewritten schema.
     *
     * @param schema a copy whose nested schemas are already rewritten; it may be changed and
     *     returned
     * @param pointer the JSON pointer of the schema in the original document
     */
    ObjectNode apply(ObjectNode schema, String pointer);
  }

  /**
   * Creates a rewriter.
   *
   * @param rewrite the function that is applied to each schema
   * @param untouched the keywords whose schemas are copied unchanged
   */
  public SchemaRewriter(Rewrite rewrite, Set<String> untouched) {
    this.rewrite = rewrite;
    this.untouched = untouched;
  }

  /** Returns a copy of the document with rewritten schemas. */
  public ObjectNode rewrite(JsonNode document) {
    ObjectNode copy = (ObjectNode) copyOutsideSchemas(document, "", false);
    if (copy.path("components").path("schemas") instanceof ObjectNode named) {
      rewriteMap(named, "/components/schemas");
    }
    return copy;
  }

  /** Copies a node outside of schemas and rewrites the schemas below it. */
  private JsonNode copyOutsideSchemas(JsonNode node, String pointer, boolean keysAreNames) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode(array.size());
      for (int i = 0; i < array.size(); i++) {
        copy.add(copyOutsideSchemas(array.get(i), pointer + "/" + i, false));
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
      if (!keysAreNames
          && (EXAMPLE_KEYWORDS.contains(key)
              || key.startsWith("x-")
              || child.equals("/components/schemas"))) {
        copy.set(key, entry.getValue().deepCopy());
      } else if (!keysAreNames && key.equals("schema")) {
        copy.set(key, rewriteSchema(entry.getValue().deepCopy(), child));
      } else {
        copy.set(
            key,
            copyOutsideSchemas(
                entry.getValue(),
                child,
                !keysAreNames && ReferenceChecker.NAME_MAPS.contains(key)));
      }
    }
    return copy;
  }

  private JsonNode rewriteSchema(JsonNode node, String pointer) {
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
      if (value instanceof ArrayNode list && SCHEMA_ARRAY_KEYWORDS.contains(key)) {
        for (int i = 0; i < list.size(); i++) {
          list.set(i, rewriteSchema(list.get(i), child + "/" + i));
        }
      } else if (SINGLE_SCHEMA_KEYWORDS.contains(key)) {
        entry.setValue(rewriteSchema(value, child));
      } else if (value instanceof ObjectNode named && SCHEMA_MAP_KEYWORDS.contains(key)) {
        rewriteMap(named, child);
      }
    }
    return rewrite.apply(schema, pointer);
  }

  private void rewriteMap(ObjectNode schemas, String pointer) {
    schemas
        .properties()
        .forEach(entry -> entry.setValue(
            rewriteSchema(entry.getValue(), pointer + "/" + References.escape(entry.getKey()))));
  }
}
