package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.document.References;
import floe.contract.document.SchemaRewriter;
import floe.contract.message.Direction;
import java.util.Set;

/**
 * Adapts the schemas of a document to one direction: in a request, required properties that are
 * {@code readOnly} may be absent, and in a response those that are {@code writeOnly} (OpenAPI 3.0,
 * schema object; JSON Schema 2020-12 Validation, section 9.4).
 */
public final class DirectionalSchemas {
  private DirectionalSchemas() {}

  /** Returns a copy of the document for one direction. */
  public static ObjectNode of(JsonNode document, Direction direction) {
    References references = new References(document);
    String marker = direction == Direction.REQUEST ? "readOnly" : "writeOnly";
    return new SchemaRewriter((schema, pointer) -> relax(schema, marker, references), Set.of())
        .rewrite(document);
  }

  private static ObjectNode relax(ObjectNode schema, String marker, References references) {
    if (schema.path("required") instanceof ArrayNode required && schema.has("properties")) {
      ArrayNode kept = schema.arrayNode();
      for (JsonNode name : required) {
        JsonNode property = schema.path("properties").path(name.asText());
        boolean marked = property.path(marker).asBoolean()
            || references
                .follow(new References.Located("", property))
                .node()
                .path(marker)
                .asBoolean();
        if (!marked) {
          kept.add(name);
        }
      }
      schema.set("required", kept);
    }
    return schema;
  }
}
