package floe.contract.document;

import floe.contract.Contract;
import java.util.List;
import java.util.Optional;

/**
 * A declared media type of a body (OpenAPI 3.1, media type object).
 *
 * @param type the media type or range as declared, e.g. {@code application/json} or {@code image/*}
 * @param schema the JSON pointer of its schema in {@link Contract#document()}; empty when any
 *     content is allowed
 * @param examples the declared examples
 */
public record MediaTypeSpec(String type, Optional<String> schema, List<Example> examples) {
  public MediaTypeSpec {
    examples = List.copyOf(examples);
  }

  /** Returns whether the media type is JSON. */
  public boolean isJson() {
    return MediaTypes.isJson(type);
  }
}
