package floe.simulator;

import floe.contract.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operation does to which resources, as the shape of its path and method tell.
 *
 * @param action what it does
 * @param depth how many segments of the path name the collection
 * @param identity the path parameter that names one resource; empty text for the collection itself
 */
record Role(Action action, int depth, String identity) {

  /** What can be done to resources. */
  enum Action {
    CREATE,
    LIST,
    READ,
    UPDATE,
    DELETE,
    /** Anything else on one resource, e.g. {@code POST /files/{id}/uploaded}. */
    TOUCH
  }

  /** The roles that a document's paths give away. */
  static final class Shapes {
    private final Set<String> collections = new HashSet<>();

    /** Reads the shape of a document: collections are the paths that have items. */
    Shapes(List<Operation> operations) {
      for (Operation operation : operations) {
        List<String> segments = segments(operation.path());
        if (segments.size() > 1 && isParameter(segments.get(segments.size() - 1))) {
          collections.add(template(segments, segments.size() - 1));
        }
        for (int i = 1; i < segments.size() - 1; i++) {
          if (isParameter(segments.get(i))) {
            collections.add(template(segments, i));
          }
        }
      }
    }

    /** The operation's role; empty when its path shows none. */
    Optional<Role> of(Operation operation) {
      List<String> segments = segments(operation.path());
      int size = segments.size();
      if (size == 0) {
        return Optional.empty();
      }
      if (isParameter(segments.get(size - 1))) {
        return size == 1
            ? Optional.empty()
            : onItem(operation.method())
                .map(action -> new Role(action, size - 1, name(segments.get(size - 1))));
      }
      if (collections.contains(template(segments, size))) {
        return switch (operation.method()) {
          case "GET" -> Optional.of(new Role(Action.LIST, size, ""));
          case "POST" -> Optional.of(new Role(Action.CREATE, size, ""));
          default -> Optional.empty();
        };
      }
      return size > 2 && isParameter(segments.get(size - 2))
          ? Optional.of(new Role(Action.TOUCH, size - 2, name(segments.get(size - 2))))
          : Optional.empty();
    }

    private static Optional<Action> onItem(String method) {
      return switch (method) {
        case "GET" -> Optional.of(Action.READ);
        case "PATCH", "PUT", "POST" -> Optional.of(Action.UPDATE);
        case "DELETE" -> Optional.of(Action.DELETE);
        default -> Optional.empty();
      };
    }

    private static String template(List<String> segments, int size) {
      return String.join(
          "/",
          segments.subList(0, size).stream()
              .map(part -> isParameter(part) ? "{}" : part)
              .toList());
    }

    private static boolean isParameter(String segment) {
      return segment.startsWith("{") && segment.endsWith("}");
    }

    private static String name(String segment) {
      return segment.substring(1, segment.length() - 1);
    }
  }

  /** The non-empty segments of a path. */
  static List<String> segments(String path) {
    return List.of(path.split("/", -1)).stream()
        .filter(segment -> !segment.isEmpty())
        .toList();
  }

  /** Names the collection that an actual path leads into. */
  String collection(String path) {
    List<String> segments = segments(path);
    return "/" + String.join("/", segments.subList(0, Math.min(depth, segments.size())));
  }
}
