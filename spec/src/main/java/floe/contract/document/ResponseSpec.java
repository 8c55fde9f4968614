package floe.contract.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A declared response (OpenAPI 3.1, response object).
 *
 * @param status the status as declared: {@code 200}, a range such as {@code 2XX}, or
 *     {@code default}
 * @param description the description in the document
 * @param headers the declared headers
 * @param content the declared content by media type, in the order of the document; empty when the
 *     response must have no body
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

  /** Returns the first declared media type that is JSON. */
  public Optional<MediaTypeSpec> json() {
    return content.values().stream().filter(MediaTypeSpec::isJson).findFirst();
  }

  /** Returns the examples of all media types, in the order of the document. */
  public List<Example> examples() {
    return content.values().stream().flatMap(media -> media.examples().stream()).toList();
  }
}
