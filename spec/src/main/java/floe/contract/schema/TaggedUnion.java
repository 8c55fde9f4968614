package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Validates a union with a discriminator: only the branch of the tag is validated, so the faults
 * are those of this branch.
 */
final class TaggedUnion extends BaseKeywordValidator {
  static final String NOT_AN_OBJECT = "union_not_an_object";
  static final String NO_TAG = "union_tag_not_found";
  static final String UNKNOWN_TAG = "union_tag_invalid";

  private final Discriminator discriminator;
  private final List<Schema> branches = new ArrayList<>();

  TaggedUnion(
      Keyword keyword,
      Discriminator discriminator,
      JsonNode node,
      SchemaLocation location,
      Schema parent,
      SchemaContext context) {
    super(keyword, node, location, parent, context);
    this.discriminator = discriminator;
    for (int i = 0; i < node.size(); i++) {
      branches.add(context.newSchema(location.append(i), node.get(i), parent));
    }
  }

  @Override
  public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath location) {
    if (!node.isObject()) {
      if (!(node.isNull() && discriminator.nullBranch())) {
        report(NOT_AN_OBJECT, context, node, location);
      }
      return;
    }
    JsonNode tag = discriminator.tag(node);
    Optional<Integer> branch = discriminator.branch(tag);
    if (branch.isEmpty()) {
      report(tag.isMissingNode() ? NO_TAG : UNKNOWN_TAG, context, node, location);
      return;
    }
    context.evaluationPathAddLast(branch.get());
    try {
      branches.get(branch.get()).validate(context, node, root, location);
    } finally {
      context.evaluationPathRemoveLast();
    }
  }

  @Override
  public void preloadSchema() {
    preloadSchemas(branches);
  }

  private void report(String problem, ExecutionContext context, JsonNode node, NodePath location) {
    context.addError(error()
        .messageKey(problem)
        .arguments(discriminator.expectedTags())
        .instanceNode(node)
        .instanceLocation(location)
        .evaluationPath(context.getEvaluationPath())
        .build());
  }
}
