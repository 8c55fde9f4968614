package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.document.References;
import floe.contract.document.SchemaRewriter;
import floe.contract.message.Direction;
import java.util.Set;

/**
 * The document as one direction sees it: a request need not carry what is {@code readOnly}, a
 * response not what is {@code writeOnly}, even where it is required (OpenAPI 3.1, schema object).
 */
public final class DirectionalSchemas {
  private DirectionalSchemas() {}

  public static ObjectNode of(JsonNode document, Direction direction) {
    References references = new References(document);
    String marker = direction == Direction.REQUEST ? "readOnly" : "writeOnly";
    return new SchemaRewriter((schema, pointer) -> relax(schema, marker, references), Set.of())
        .document(document);
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
