package floe.simulator.state;

import static floe.simulator.routing.PathSegments.isParameter;

import floe.contract.Operation;
import floe.simulator.routing.PathSegments;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Derives the action of each operation of a document from its method and the shape of its path. */
final class ResourceActions {
  private final Set<String> collections = new HashSet<>();

  /** Finds the collections of a document: the paths that are followed by a parameter. */
  ResourceActions(List<Operation> operations) {
    for (Operation operation : operations) {
      List<String> segments = PathSegments.of(operation.path());
      for (int i = 1; i < segments.size(); i++) {
        if (isParameter(segments.get(i))) {
          collections.add(template(segments, i));
        }
      }
    }
  }

  /** Returns the operation's action; empty when its path belongs to no collection. */
  Optional<ResourceAction> find(Operation operation) {
    List<String> segments = PathSegments.of(operation.path());
    int size = segments.size();
    if (size == 0) {
      return Optional.empty();
    }
    if (isParameter(segments.get(size - 1))) {
      return size == 1
          ? Optional.empty()
          : onResource(operation.method())
              .map(type ->
                  new ResourceAction(type, size - 1, parameterName(segments.get(size - 1))));
    }
    if (collections.contains(template(segments, size))) {
      return switch (operation.method()) {
        case "GET" -> Optional.of(new ResourceAction(ResourceAction.Type.LIST, size, ""));
        case "POST" -> Optional.of(new ResourceAction(ResourceAction.Type.CREATE, size, ""));
        default -> Optional.empty();
      };
    }
    return size > 2 && isParameter(segments.get(size - 2))
        ? Optional.of(new ResourceAction(
            ResourceAction.Type.OTHER, size - 2, parameterName(segments.get(size - 2))))
        : Optional.empty();
  }

  private static Optional<ResourceAction.Type> onResource(String method) {
    return switch (method) {
      case "GET" -> Optional.of(ResourceAction.Type.READ);
      case "PATCH", "PUT", "POST" -> Optional.of(ResourceAction.Type.UPDATE);
      case "DELETE" -> Optional.of(ResourceAction.Type.DELETE);
      default -> Optional.empty();
    };
  }

  /** Returns the first segments with all parameters made equal. */
  private static String template(List<String> segments, int size) {
    return String.join(
        "/",
        segments.subList(0, size).stream()
            .map(segment -> isParameter(segment) ? "{}" : segment)
            .toList());
  }

  private static String parameterName(String segment) {
    return segment.substring(1, segment.length() - 1);
  }
}
