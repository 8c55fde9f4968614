package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;

/**
 * The keyword {@code enum}. The implementation of the library is not used, because it creates an
 * ObjectMapper for texts that are not needed here.
 */
final class EnumKeyword extends AbstractKeyword {
  EnumKeyword() {
    super("enum");
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    return new Validator(this, node, location, parent, context);
  }

  private static final class Validator extends BaseKeywordValidator {
    private final JsonNode values;

    Validator(
        Keyword keyword,
        JsonNode node,
        SchemaLocation location,
        Schema parent,
        SchemaContext context) {
      super(keyword, node, location, parent, context);
      this.values = node;
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode node, JsonNode root, NodePath location) {
      for (JsonNode value : values) {
        if (value.equals(EnumKeyword::compare, node)) {
          return;
        }
      }
      context.addError(error()
          .instanceNode(node)
          .instanceLocation(location)
          .evaluationPath(context.getEvaluationPath())
          .build());
    }
  }

  /** Returns 0 if the values are equal in JSON Schema, where 1 and 1.0 are equal. */
  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }
}
