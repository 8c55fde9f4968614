package floe.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of one collection, oldest first. */
final class Shelf {
  private final Map<String, Item> resources = new LinkedHashMap<>();
  private final Map<String, Boolean> deleted = new HashMap<>();
  private boolean written;
  private long created;
  private long version;

  private record Item(ObjectNode resource, boolean created) {}

  /** Whether anything was ever created here: until then the collection shows samples. */
  synchronized boolean written() {
    return written;
  }

  /** Changes with every change of the resources. */
  synchronized long version() {
    return version;
  }

  /** The number of the next resource, counted from 0. */
  synchronized long next() {
    return created++;
  }

  synchronized Optional<ObjectNode> get(String id) {
    return Optional.ofNullable(resources.get(id)).map(Item::resource);
  }

  synchronized boolean isDeleted(String id) {
    return deleted.containsKey(id);
  }

  /** Whether that resource was created here before it was deleted, and was not only a sample. */
  synchronized boolean isDeletedCreation(String id) {
    return deleted.getOrDefault(id, false);
  }

  /**
   * A resource that now says this.
   *
   * @param fresh whether it was created here, and not only changed
   */
  synchronized void put(String id, ObjectNode resource, boolean fresh) {
    written |= fresh;
    Item former = resources.get(id);
    resources.put(id, new Item(resource, fresh || (former != null && former.created())));
    version++;
  }

  synchronized void delete(String id) {
    Item former = resources.remove(id);
    deleted.merge(id, former != null && former.created(), Boolean::logicalOr);
    version++;
  }

  /** Forgets that a resource was created. */
  synchronized void forget(String id) {
    resources.remove(id);
    version++;
  }

  /** Forgets that a resource was deleted. */
  synchronized void forgetDeleted(String id) {
    deleted.remove(id);
    version++;
  }

  /** Newest first. */
  synchronized List<ObjectNode> all() {
    List<ObjectNode> all = new ArrayList<>();
    resources.values().forEach(item -> all.add(item.resource()));
    Collections.reverse(all);
    return all;
  }
}
