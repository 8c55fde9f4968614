package floe.contract;

import floe.contract.document.PathTemplate;
import floe.contract.document.SegmentTemplate;
import floe.contract.text.UrlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operation for a method and path. The time depends on the length of the path, not on the
 * number of operations.
 *
 * <p>At each segment, a literal is preferred to a template. If the preferred path does not have the
 * method, the next path is tried. A trailing slash may be added or omitted; the declared form is
 * preferred.
 */
final class PathMatcher {
  private final Node root = new Node();

  PathMatcher(List<Operation> operations) {
    operations.forEach(this::add);
  }

  Route match(String method, String path) {
    Search search =
        new Search(method.toUpperCase(Locale.ROOT), PathTemplate.split(path), path.endsWith("/"));
    search.descend(root, 0);
    if (search.found != null) {
      return new Route.Matched(search.found, search.found.pathParameters(path).orElse(Map.of()));
    }
    return search.allowed.isEmpty()
        ? new Route.NotFound()
        : new Route.MethodNotAllowed(search.allowed);
  }

  private void add(Operation operation) {
    Node node = root;
    for (String segment : PathTemplate.split(operation.path())) {
      node = segment.indexOf('{') < 0
          ? node.literals.computeIfAbsent(UrlText.decode(segment), key -> new Node())
          : node.templates.computeIfAbsent(SegmentTemplate.of(segment), key -> new Node());
    }
    node.operations.add(operation);
  }

  private static final class Node {
    final Map<String, Node> literals = new HashMap<>();
    final Map<SegmentTemplate, Node> templates = new LinkedHashMap<>();
    final List<Operation> operations = new ArrayList<>();
  }

  private static final class Search {
    final String method;
    final List<String> segments;
    final boolean trailingSlash;
    final Set<String> allowed = new LinkedHashSet<>();

    @Nullable
    Operation found;

    Search(String method, List<String> segments, boolean trailingSlash) {
      this.method = method;
      this.segments = segments;
      this.trailingSlash = trailingSlash;
    }

    boolean descend(Node node, int depth) {
      if (depth == segments.size()) {
        return select(node.operations);
      }
      String segment = UrlText.decode(segments.get(depth));
      Node literal = node.literals.get(segment);
      if (literal != null && descend(literal, depth + 1)) {
        return true;
      }
      for (Map.Entry<SegmentTemplate, Node> entry : node.templates.entrySet()) {
        if (entry.getKey().matches(segment) && descend(entry.getValue(), depth + 1)) {
          return true;
        }
      }
      return false;
    }

    private boolean select(List<Operation> operations) {
      for (Operation operation : operations) {
        allowed.add(operation.method());
        boolean sameSlash = operation.path().endsWith("/") == trailingSlash;
        if (operation.method().equals(method) && (found == null || sameSlash)) {
          found = operation;
        }
      }
      return found != null;
    }
  }
}
