package floe.contract.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A declared request body (OpenAPI 3.1, request body object).
 *
 * @param required whether a request must have a body
 * @param content the declared content by media type, in the order of the document
 * @param exactMediaType whether a body must name a declared media type: it is not JSON by default,
 *     and another type that ends in {@code +json} will not do
 * @param maxValues how many JSON values a body may have, the nested ones included
 */
public record RequestBodySpec(
    boolean required, Map<String, MediaTypeSpec> content, boolean exactMediaType, int maxValues) {
  public RequestBodySpec {
    content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
  }

  /** Returns the first declared media type that is JSON. */
  public Optional<MediaTypeSpec> json() {
    return content.values().stream().filter(MediaTypeSpec::isJson).findFirst();
  }
}
