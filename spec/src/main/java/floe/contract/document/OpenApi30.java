package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites the schemas of an OpenAPI 3.0 document as 3.1 (JSON Schema 2020-12) says the same:
 * {@code nullable}, boolean exclusive bounds, {@code example}, and references beside which nothing
 * counts.
 */
public final class OpenApi30 {
  private OpenApi30() {}

  public static JsonNode upgrade(JsonNode document) {
    if (!document.path("openapi").asText().startsWith("3.0")) {
      return document;
    }
    return new SchemaRewriter((schema, pointer) -> schema(schema), Set.of())
        .document(document)
        .put("openapi", "3.1.0");
  }

  private static ObjectNode schema(ObjectNode schema) {
    if (schema.path("$ref").isTextual()) {
      return schema.objectNode().set("$ref", schema.path("$ref"));
    }
    exclusive(schema, "exclusiveMinimum", "minimum");
    exclusive(schema, "exclusiveMaximum", "maximum");
    if (schema.has("example")) {
      schema.putArray("examples").add(schema.remove("example"));
    }
    return schema.path("nullable").asBoolean() ? nullable(schema) : without(schema, "nullable");
  }

  private static void exclusive(ObjectNode schema, String exclusive, String bound) {
    JsonNode flag = schema.path(exclusive);
    if (flag.isBoolean()) {
      schema.remove(exclusive);
      if (flag.booleanValue() && schema.has(bound)) {
        schema.set(exclusive, schema.remove(bound));
      }
    }
  }

  private static ObjectNode nullable(ObjectNode schema) {
    schema.remove("nullable");
    if (schema.path("enum") instanceof ArrayNode values
        && values.valueStream().noneMatch(JsonNode::isNull)) {
      values.addNull();
    }
    if (schema.path("type").isTextual()) {
      JsonNode type = schema.path("type");
      schema.putArray("type").add(type).add("null");
      return schema;
    }
    ObjectNode union = schema.objectNode();
    for (Map.Entry<String, JsonNode> entry : schema.properties()) {
      if (Set.of("title", "description", "readOnly", "writeOnly", "deprecated")
          .contains(entry.getKey())) {
        union.set(entry.getKey(), entry.getValue());
      }
    }
    union.putArray("anyOf").add(schema).addObject().put("type", "null");
    return union;
  }

  private static ObjectNode without(ObjectNode schema, String keyword) {
    schema.remove(keyword);
    return schema;
  }
}
