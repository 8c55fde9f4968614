package floe.simulator.state;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Stores the collections of a document: up to {@value #COLLECTIONS} collections, and
 * {@value #RESOURCES} resources or {@value #BYTES} bytes in all. The oldest are evicted.
 */
final class ResourceStore {
  static final int COLLECTIONS = 10_000;
  static final int RESOURCES = 10_000;
  static final long BYTES = 32L * 1024 * 1024;

  private final BoundedCache<ResourceCollection> collections = new BoundedCache<>(COLLECTIONS);
  private final BoundedCache<Location> resources = new BoundedCache<>(RESOURCES, BYTES);
  private final BoundedCache<Location> deleted = new BoundedCache<>(RESOURCES);

  private record Location(ResourceCollection collection, String id) {}

  /** Returns the collection of a path. */
  synchronized ResourceCollection collection(String path) {
    return collections.get(path).orElseGet(() -> {
      ResourceCollection collection = new ResourceCollection();
      collections.put(path, collection, 0);
      return collection;
    });
  }

  /**
   * Stores a resource.
   *
   * @param isNew whether the resource was created, not changed
   * @param bytes the length of its JSON
   */
  void put(String path, String id, ObjectNode resource, boolean isNew, int bytes) {
    ResourceCollection collection = collection(path);
    collection.put(id, resource, isNew);
    resources
        .put(key(path, id), new Location(collection, id), bytes)
        .forEach(location -> location.collection().evict(location.id()));
  }

  /** Deletes a resource and remembers that it was deleted. */
  void delete(String path, String id) {
    ResourceCollection collection = collection(path);
    collection.delete(id);
    resources.remove(key(path, id));
    deleted
        .put(key(path, id), new Location(collection, id), 0)
        .forEach(location -> location.collection().evictDeleted(location.id()));
  }

  void clear() {
    collections.clear();
    resources.clear();
    deleted.clear();
  }

  private static String key(String path, String id) {
    return path + '\n' + id;
  }
}
