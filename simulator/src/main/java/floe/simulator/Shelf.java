package floe.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The resources of one collection, oldest first. Of more than {@value #CAPACITY} the oldest are forgotten. */
final class Shelf {
  private static final int CAPACITY = 10_000;

  private final Map<String, ObjectNode> resources = new LinkedHashMap<>();
  private final Set<String> deleted = new LinkedHashSet<>();
  private boolean written;
  private long created;
  private long version;

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
    return Optional.ofNullable(resources.get(id));
  }

  synchronized boolean isDeleted(String id) {
    return deleted.contains(id);
  }

  /** A resource that was created here. */
  synchronized void create(String id, ObjectNode resource) {
    written = true;
    put(id, resource);
  }

  /** A resource that now says this. */
  synchronized void put(String id, ObjectNode resource) {
    resources.put(id, resource);
    version++;
    trim(resources.keySet());
  }

  synchronized void delete(String id) {
    resources.remove(id);
    deleted.add(id);
    version++;
    trim(deleted);
  }

  /** Newest first. */
  synchronized List<ObjectNode> all() {
    List<ObjectNode> all = new ArrayList<>(resources.values());
    Collections.reverse(all);
    return all;
  }

  private static void trim(Set<String> ids) {
    if (ids.size() > CAPACITY) {
      ids.remove(ids.iterator().next());
    }
  }
}
