package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Upgrades the schemas of an OpenAPI 3.0 document to OpenAPI 3.1 (JSON Schema 2020-12). Rewrites
 * {@code nullable}, boolean {@code exclusiveMinimum} and {@code exclusiveMaximum}, and
 * {@code example}, and drops the keywords beside a {@code $ref}, which 3.0 ignores.
 */
public final class OpenApi30 {
  private OpenApi30() {}

  /** Returns the document in the form of OpenAPI 3.1; a 3.1 document is returned unchanged. */
  public static JsonNode upgrade(JsonNode document) {
    if (!document.path("openapi").asText().startsWith("3.0")) {
      return document;
    }
    return new SchemaRewriter((schema, pointer) -> upgradeSchema(schema), Set.of())
        .rewrite(document)
        .put("openapi", "3.1.0");
  }

  private static ObjectNode upgradeSchema(ObjectNode schema) {
    if (schema.path("$ref").isTextual()) {
      return schema.objectNode().set("$ref", schema.path("$ref"));
    }
    upgradeExclusiveBound(schema, "exclusiveMinimum", "minimum");
    upgradeExclusiveBound(schema, "exclusiveMaximum", "maximum");
    if (schema.has("example")) {
      schema.putArray("examples").add(schema.remove("example"));
    }
    return schema.path("nullable").asBoolean()
        ? upgradeNullable(schema)
        : without(schema, "nullable");
  }

  private static void upgradeExclusiveBound(ObjectNode schema, String exclusive, String bound) {
    JsonNode flag = schema.path(exclusive);
    if (flag.isBoolean()) {
      schema.remove(exclusive);
      if (flag.booleanValue() && schema.has(bound)) {
        schema.set(exclusive, schema.remove(bound));
      }
    }
  }

  private static ObjectNode upgradeNullable(ObjectNode schema) {
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
