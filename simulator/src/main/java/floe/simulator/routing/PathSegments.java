package floe.simulator.routing;

import java.util.List;

/** Splits paths and path templates into segments. */
public final class PathSegments {
  private PathSegments() {}

  /** Returns the segments of a path that are not empty. */
  public static List<String> of(String path) {
    return List.of(path.split("/", -1)).stream()
        .filter(segment -> !segment.isEmpty())
        .toList();
  }

  /** Checks whether a segment of a template is nothing but a parameter, e.g. {@code {id}}. */
  public static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }
}
