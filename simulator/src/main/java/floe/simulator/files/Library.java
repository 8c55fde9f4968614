package floe.simulator.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the worlds hold: files, benefits, grants. Of more than {@value #CAPACITY} of a kind the oldest are forgotten. */
final class Library {
  private static final int CAPACITY = 10_000;

  private final Map<String, StoredFile> files = new LinkedHashMap<>();
  private final Map<String, ObjectNode> benefits = new LinkedHashMap<>();
  private final Map<String, ObjectNode> grants = new LinkedHashMap<>();
  private final Set<String> deleted = new LinkedHashSet<>();
  private long version;
  private long sequence;

  /** Changes with every change. */
  synchronized long version() {
    return version;
  }

  synchronized void touch() {
    version++;
  }

  synchronized long next() {
    return sequence++;
  }

  synchronized void clear() {
    files.clear();
    benefits.clear();
    grants.clear();
    deleted.clear();
    sequence = 0;
    version++;
  }

  /** Adds a file; gives back the one that is forgotten for it. */
  synchronized Optional<StoredFile> add(StoredFile file) {
    files.put(file.id, file);
    version++;
    return files.size() > CAPACITY
        ? Optional.ofNullable(files.remove(files.keySet().iterator().next()))
        : Optional.empty();
  }

  synchronized Optional<StoredFile> file(String id) {
    return Optional.ofNullable(files.get(id.toLowerCase(Locale.ROOT)));
  }

  /** Files of an organization, newest first. */
  synchronized List<StoredFile> files(String organizationId) {
    List<StoredFile> kept = new ArrayList<>();
    files.values().forEach(file -> {
      if (file.organizationId.equals(organizationId)) {
        kept.add(file);
      }
    });
    Collections.reverse(kept);
    return kept;
  }

  synchronized void delete(String id) {
    files.remove(id);
    deleted.add(id);
    if (deleted.size() > CAPACITY) {
      deleted.remove(deleted.iterator().next());
    }
    version++;
  }

  synchronized boolean isDeleted(String id) {
    return deleted.contains(id);
  }

  synchronized void addBenefit(ObjectNode benefit) {
    benefits.put(benefit.path("id").asText(), benefit);
    trim(benefits);
    version++;
  }

  synchronized Optional<ObjectNode> benefit(String id) {
    return Optional.ofNullable(benefits.get(id));
  }

  synchronized List<ObjectNode> benefits() {
    return List.copyOf(benefits.values());
  }

  synchronized void addGrant(ObjectNode grant) {
    grants.put(grant.path("id").asText(), grant);
    trim(grants);
    version++;
  }

  /** Takes a grant away; false when there is none. */
  synchronized boolean revoke(String id) {
    version++;
    return grants.remove(id) != null;
  }

  synchronized boolean hasGrant(String id) {
    return grants.containsKey(id);
  }

  synchronized List<ObjectNode> grants() {
    return List.copyOf(grants.values());
  }

  /** Forgets what belongs to an organization. */
  synchronized List<StoredFile> evict(String organizationId) {
    List<StoredFile> gone = files(organizationId);
    gone.forEach(file -> files.remove(file.id));
    benefits.values().removeIf(benefit -> benefit.path("organization_id").asText().equals(organizationId));
    grants.values().removeIf(grant -> !benefits.containsKey(grant.path("benefit_id").asText()));
    version++;
    return gone;
  }

  private static void trim(Map<String, ?> resources) {
    if (resources.size() > CAPACITY) {
      resources.remove(resources.keySet().iterator().next());
    }
  }
}
