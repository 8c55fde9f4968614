package floe.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The collections of a document and what is in them: up to {@value #COLLECTIONS} collections, and
 * {@value #RESOURCES} resources or {@value #BYTES} bytes of them in all. The oldest are forgotten.
 */
final class Shelves {
  static final int COLLECTIONS = 10_000;
  static final int RESOURCES = 10_000;
  static final long BYTES = 32L * 1024 * 1024;

  private final Bounded<Shelf> shelves = new Bounded<>(COLLECTIONS);
  private final Bounded<Place> resources = new Bounded<>(RESOURCES, BYTES);
  private final Bounded<Place> deleted = new Bounded<>(RESOURCES);

  private record Place(Shelf shelf, String id) {}

  /** The collection of that path. */
  synchronized Shelf at(String collection) {
    return shelves.get(collection).orElseGet(() -> {
      Shelf shelf = new Shelf();
      shelves.put(collection, shelf, 0);
      return shelf;
    });
  }

  /**
   * Keeps a resource as it is now.
   *
   * @param fresh whether it was created, and not only changed
   * @param bytes how long it is when written
   */
  void put(String collection, String id, ObjectNode resource, boolean fresh, int bytes) {
    Shelf shelf = at(collection);
    shelf.put(id, resource, fresh);
    resources
        .put(name(collection, id), new Place(shelf, id), bytes)
        .forEach(place -> place.shelf().forget(place.id()));
  }

  /** Remembers that a resource is gone. */
  void delete(String collection, String id) {
    Shelf shelf = at(collection);
    shelf.delete(id);
    resources.remove(name(collection, id));
    deleted
        .put(name(collection, id), new Place(shelf, id), 0)
        .forEach(place -> place.shelf().forgetDeleted(place.id()));
  }

  void clear() {
    shelves.clear();
    resources.clear();
    deleted.clear();
  }

  private static String name(String collection, String id) {
    return collection + '\n' + id;
  }
}
