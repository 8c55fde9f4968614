package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.annotation.Annotation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;

/**
 * The keyword {@code items} for arrays of any length. An array that is longer than {@code maxItems}
 * is a single fault, and validation stops after {@value FaultMapper#MAX_FAULTS} errors.
 */
final class BoundedItemsKeyword extends AbstractKeyword {
  BoundedItemsKeyword() {
    super("items");
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    return node.isBoolean() || parent.getSchemaNode().has("prefixItems")
        ? KeywordType.ITEMS.newValidator(location, node, parent, context)
        : new Validator(this, node, location, parent, context);
  }

  private static final class Validator extends BaseKeywordValidator {
    private final Schema item;
    private final long maxItems;

    Validator(
        Keyword keyword,
        JsonNode node,
        SchemaLocation location,
        Schema parent,
        SchemaContext context) {
      super(keyword, node, location, parent, context);
      this.item = context.newSchema(location, node, parent);
      this.maxItems = parent.getSchemaNode().path("maxItems").asLong(Long.MAX_VALUE);
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode node, JsonNode root, NodePath location) {
      if (!node.isArray() || node.size() > maxItems) {
        return;
      }
      for (int i = 0; i < node.size() && context.getErrors().size() < FaultMapper.MAX_ERRORS; i++) {
        item.validate(context, node.get(i), root, location.append(i));
      }
      if (context.isUnevaluatedItemsPresent()) {
        context
            .getAnnotations()
            .put(Annotation.builder()
                .instanceLocation(location)
                .evaluationPath(context.getEvaluationPath())
                .schemaLocation(schemaLocation)
                .keyword(getKeyword())
                .value(true)
                .build());
      }
    }

    @Override
    public void preloadSchema() {
      item.initializeValidators();
    }
  }
}
