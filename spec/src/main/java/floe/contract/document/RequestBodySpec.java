package floe.contract.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a request may carry.
 *
 * @param required whether a request without a body is a fault
 * @param content the declared forms by media type, in the document's order
 */
public record RequestBodySpec(boolean required, Map<String, MediaTypeSpec> content) {
  public RequestBodySpec {
    content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
  }

  /** The form that is JSON, if there is one. */
  public Optional<MediaTypeSpec> json() {
    return content.values().stream().filter(MediaTypeSpec::isJson).findFirst();
  }
}
