package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
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

/**
 * The keyword {@code type}, with two more conditions that readers of a request rely on: integers
 * fit into 64 bits, and strings are valid Unicode.
 */
final class ReadableTypeKeyword extends AbstractKeyword {
  static final String TOO_LARGE = "int_parsing_size";
  static final String NOT_UNICODE = "string_unicode";

  ReadableTypeKeyword() {
    super("type");
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    return new Validator(
        this,
        KeywordType.TYPE.newValidator(location, node, parent, context),
        node,
        location,
        parent,
        context);
  }

  private static final class Validator extends BaseKeywordValidator {
    private final KeywordValidator type;
    private final boolean number;

    Validator(
        Keyword keyword,
        KeywordValidator type,
        JsonNode node,
        SchemaLocation location,
        Schema parent,
        SchemaContext context) {
      super(keyword, node, location, parent, context);
      this.type = type;
      this.number = isNumber(node) || node.valueStream().anyMatch(ReadableTypeKeyword::isNumber);
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode node, JsonNode root, NodePath location) {
      int before = context.getErrors().size();
      type.validate(context, node, root, location);
      if (context.getErrors().size() > before) {
        return;
      }
      if (node.isTextual() && hasLoneSurrogate(node.textValue())) {
        report(NOT_UNICODE, context, node, location);
      } else if (node.isNumber() && !number && !node.canConvertToLong()) {
        report(TOO_LARGE, context, node, location);
      }
    }

    private void report(
        String problem, ExecutionContext context, JsonNode node, NodePath location) {
      context.addError(error()
          .messageKey(problem)
          .instanceNode(node)
          .instanceLocation(location)
          .evaluationPath(context.getEvaluationPath())
          .build());
    }
  }

  private static boolean isNumber(JsonNode type) {
    return type.asText().equals("number");
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair = Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
