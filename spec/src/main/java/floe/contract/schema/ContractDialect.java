package floe.contract.schema;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import floe.contract.document.References;
import floe.contract.message.Direction;

/**
 * The dialect of JSON Schema 2020-12 that contracts use: a discriminator selects the branch of a
 * union, and {@code uuid4} is a format.
 */
final class ContractDialect {
  private ContractDialect() {}

  static Dialect of(References references, Direction direction) {
    Dialect.Builder builder = Dialect.builder(Dialects.getDraft202012())
        .keyword(new UnionKeyword("oneOf", references))
        .keyword(new UnionKeyword("anyOf", references))
        .keyword(new EnumKeyword())
        .keyword(new BoundedItemsKeyword())
        .keyword(new BoundedMapKeyword())
        .format(new EmailFormat())
        .format(new Uuid4Format())
        .unknownKeywordFactory((keyword, context) -> null);
    if (direction == Direction.REQUEST) {
      builder.keyword(new ReadableTypeKeyword());
    }
    return builder.build();
  }
}
