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
 * The keyword {@code additionalProperties} for objects of any size. An object with more than
 * {@code maxProperties} properties is a single fault, and validation stops after
 * {@value FaultMapper#MAX_FAULTS} errors.
 */
final class BoundedMapKeyword extends AbstractKeyword {
  /** The number of properties that are validated before the errors are counted. */
  private static final int BATCH_SIZE = 1000;

  BoundedMapKeyword() {
    super("additionalProperties");
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    KeywordValidator properties =
        KeywordType.ADDITIONAL_PROPERTIES.newValidator(location, node, parent, context);
    return new Validator(this, properties, node, location, parent, context);
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
      if (node.size() <= BATCH_SIZE) {
        properties.validate(context, node, root, location);
        return;
      }
      ObjectNode batch = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        batch.set(entry.getKey(), entry.getValue());
        if (batch.size() == BATCH_SIZE) {
          properties.validate(context, batch, root, location);
          batch.removeAll();
        }
        if (context.getErrors().size() >= FaultMapper.MAX_ERRORS) {
          return;
        }
      }
      properties.validate(context, batch, root, location);
    }

    @Override
    public void preloadSchema() {
      properties.preloadSchema();
    }
  }
}
