package floe.contract.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A declared response.
 *
 * @param status as declared: {@code 200}, a range such as {@code 2XX}, or {@code default}
 * @param description the document's own words
 * @param headers the declared headers
 * @param content the declared forms by media type, in the document's order; empty when there must
 *     be no body
 */
public record ResponseSpec(
    String status,
    String description,
    List<HeaderSpec> headers,
    Map<String, MediaTypeSpec> content) {
  public ResponseSpec {
    headers = List.copyOf(headers);
    content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
  }

  /** The form that is JSON, if there is one. */
  public Optional<MediaTypeSpec> json() {
    return content.values().stream().filter(MediaTypeSpec::isJson).findFirst();
  }

  /** The examples of all forms, in the document's order. */
  public List<Example> examples() {
    return content.values().stream().flatMap(media -> media.examples().stream()).toList();
  }
}
