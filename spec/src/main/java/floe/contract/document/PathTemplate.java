package floe.contract.document;

import floe.contract.text.UrlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path template, e.g. {@code /v1/files/{id}} (OpenAPI 3.1, path templating).
 *
 * @param segments the declared segments, without a leading and a trailing slash
 */
public record PathTemplate(List<SegmentTemplate> segments) {

  /** Creates a template from a declared path. */
  public static PathTemplate of(String path) {
    return new PathTemplate(split(path).stream().map(SegmentTemplate::of).toList());
  }

  /**
   * Returns the values of the path parameters by name, percent-decoded, or empty when the path does
   * not match.
   */
  public Optional<Map<String, String>> extract(String path) {
    List<String> actual = split(path);
    if (actual.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      if (!segments.get(i).extract(UrlText.decode(actual.get(i)), values)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  /** Returns the segments of a path, ignoring one leading and one trailing slash. */
  public static List<String> split(String path) {
    int from = path.startsWith("/") ? 1 : 0;
    int to = path.endsWith("/") ? path.length() - 1 : path.length();
    return from >= to ? List.of() : List.of(path.substring(from, to).split("/", -1));
  }
}
