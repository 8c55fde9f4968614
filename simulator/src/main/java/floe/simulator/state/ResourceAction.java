package floe.simulator.state;

import floe.simulator.routing.PathSegments;
import java.util.List;

/**
 * What an operation does to a resource or a collection.
 *
 * @param type what it does
 * @param collectionDepth the number of path segments that name the collection
 * @param idParameter the path parameter with the resource's id; empty text for an operation on the
 *     whole collection
 */
record ResourceAction(Type type, int collectionDepth, String idParameter) {

  /** The kinds of actions. */
  enum Type {
    CREATE,
    LIST,
    READ,
    UPDATE,
    DELETE,
    /** Anything else on one resource, e.g. {@code POST /files/{id}/uploaded}. */
    OTHER
  }

  /** Returns the path of the collection that a request path leads into. */
  String collectionPath(String path) {
    List<String> segments = PathSegments.of(path);
    return "/" + String.join("/", segments.subList(0, Math.min(collectionDepth, segments.size())));
  }
}
