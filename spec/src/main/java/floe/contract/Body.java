package floe.contract;

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
public record Body(boolean required, Map<String, Media> content) {
  public Body {
    content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
  }

  /** The form that is JSON, if there is one. */
  public Optional<Media> json() {
    return content.values().stream().filter(Media::isJson).findFirst();
  }
}
