package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.Map;

/**
 * {@code additionalProperties}, for maps of any size: one that is too large is refused as a whole,
 * and after {@value FaultMapper#MAX_FAULTS} errors nobody asks for more.
 */
final class BoundedMapKeyword extends AbstractKeyword {
  private static final int PIECE = 1000;

  BoundedMapKeyword() {
    super("additionalProperties");
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    KeywordValidator whole =
        KeywordType.ADDITIONAL_PROPERTIES.newValidator(location, node, parent, context);
    return new Validator(this, whole, node, location, parent, context);
  }

  private static final class Validator extends BaseKeywordValidator {
    private final KeywordValidator properties;
    private final long maxProperties;

    Validator(
        Keyword keyword,
        KeywordValidator properties,
        JsonNode node,
        SchemaLocation location,
        Schema parent,
        SchemaContext context) {
      super(keyword, node, location, parent, context);
      this.properties = properties;
      this.maxProperties = parent.getSchemaNode().path("maxProperties").asLong(Long.MAX_VALUE);
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode node, JsonNode root, NodePath location) {
      if (!node.isObject() || node.size() > maxProperties) {
        return;
      }
      if (node.size() <= PIECE) {
        properties.validate(context, node, root, location);
        return;
      }
      ObjectNode piece = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        piece.set(entry.getKey(), entry.getValue());
        if (piece.size() == PIECE) {
          properties.validate(context, piece, root, location);
          piece.removeAll();
        }
        if (context.getErrors().size() >= FaultMapper.MAX_FAULTS) {
          return;
        }
      }
      properties.validate(context, piece, root, location);
    }

    @Override
    public void preloadSchema() {
      properties.preloadSchema();
    }
  }
}
