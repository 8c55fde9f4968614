package floe.contract.document;

import floe.contract.Contract;
import java.util.List;
import java.util.Optional;

/**
 * A declared form of a body.
 *
 * @param type the media type or range as declared, e.g. {@code application/json} or {@code image/*}
 * @param schema JSON pointer of its schema in {@link Contract#document()}; absent when anything
 *     goes
 * @param examples the declared examples; never generated ones
 */
public record MediaTypeSpec(String type, Optional<String> schema, List<Example> examples) {
  public MediaTypeSpec {
    examples = List.copyOf(examples);
  }

  public boolean isJson() {
    return MediaTypes.isJson(type);
  }
}
