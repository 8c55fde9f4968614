package floe.simulator.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of one collection, oldest first. */
final class ResourceCollection {
  private final Map<String, Item> resources = new LinkedHashMap<>();
  private final Map<String, Boolean> deleted = new HashMap<>();
  private boolean hasCreatedResources;
  private long created;
  private long version;

  private record Item(ObjectNode resource, boolean created) {}

  /** Returns whether a resource was ever created here; until then the collection shows samples. */
  synchronized boolean hasCreatedResources() {
    return hasCreatedResources;
  }

  /** Returns a number that changes with every change. */
  synchronized long version() {
    return version;
  }

  /** Returns the number of the next resource, counted from 0. */
  synchronized long nextNumber() {
    return created++;
  }

  synchronized Optional<ObjectNode> get(String id) {
    return Optional.ofNullable(resources.get(id)).map(Item::resource);
  }

  synchronized boolean isDeleted(String id) {
    return deleted.containsKey(id);
  }

  /** Checks whether a deleted resource had been created here, and was not a sample. */
  synchronized boolean wasCreatedAndDeleted(String id) {
    return deleted.getOrDefault(id, false);
  }

  /**
   * Stores a resource.
   *
   * @param isNew whether the resource was created, not changed
   */
  synchronized void put(String id, ObjectNode resource, boolean isNew) {
    hasCreatedResources |= isNew;
    Item previous = resources.get(id);
    resources.put(id, new Item(resource, isNew || (previous != null && previous.created())));
    version++;
  }

  synchronized void delete(String id) {
    Item previous = resources.remove(id);
    deleted.merge(id, previous != null && previous.created(), Boolean::logicalOr);
    version++;
  }

  /** Removes a resource without remembering that it was deleted. */
  synchronized void evict(String id) {
    resources.remove(id);
    version++;
  }

  /** Forgets that a resource was deleted. */
  synchronized void evictDeleted(String id) {
    deleted.remove(id);
    version++;
  }

  /** Returns all resources, newest first. */
  synchronized List<ObjectNode> all() {
    List<ObjectNode> all = new ArrayList<>();
    resources.values().forEach(item -> all.add(item.resource()));
    Collections.reverse(all);
    return all;
  }
}
