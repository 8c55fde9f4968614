package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import floe.contract.document.References;

/**
 * The keywords {@code oneOf} and {@code anyOf}. With a discriminator, the tag selects the branch;
 * otherwise they work as in JSON Schema.
 */
final class UnionKeyword extends AbstractKeyword {
  private final References references;

  UnionKeyword(String name, References references) {
    super(name);
    this.references = references;
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode branches, Schema parent, SchemaContext context) {
    return Discriminator.of(parent.getSchemaNode(), getValue(), references)
        .<KeywordValidator>map(discriminator ->
            new TaggedUnion(this, discriminator, branches, location, parent, context))
        .orElseGet(() ->
            KeywordType.fromValue(getValue()).newValidator(location, branches, parent, context));
  }
}
