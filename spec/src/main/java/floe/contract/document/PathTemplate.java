package floe.contract.document;

import floe.contract.text.UrlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with parameters in some of its segments.
 *
 * @param segments as declared, leading and trailing slash taken off
 */
public record PathTemplate(List<SegmentTemplate> segments) {

  public static PathTemplate of(String path) {
    return new PathTemplate(split(path).stream().map(SegmentTemplate::of).toList());
  }

  /** The parameters' values in a path, percent-decoded; absent when the path is another one. */
  public Optional<Map<String, String>> read(String path) {
    List<String> actual = split(path);
    if (actual.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      if (!segments.get(i).read(UrlText.decode(actual.get(i)), values)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  public static List<String> split(String path) {
    int from = path.startsWith("/") ? 1 : 0;
    int to = path.endsWith("/") ? path.length() - 1 : path.length();
    return from >= to ? List.of() : List.of(path.substring(from, to).split("/", -1));
  }
}
