package floe.simulator.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.state.BoundedCache;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stores files, benefits and grants. Of each, the oldest are evicted beyond {@value #CAPACITY}
 * entries, or beyond {@value #BYTES} bytes of the requests that created them.
 */
final class InMemoryRepository {
  private static final int CAPACITY = 10_000;
  private static final long BYTES = 32L * 1024 * 1024;

  private final BoundedCache<StoredFile> files = new BoundedCache<>(CAPACITY, BYTES);
  private final BoundedCache<ObjectNode> benefits = new BoundedCache<>(CAPACITY, BYTES);
  private final BoundedCache<ObjectNode> grants = new BoundedCache<>(CAPACITY);
  private final BoundedCache<String> deleted = new BoundedCache<>(CAPACITY);
  private final AtomicLong version = new AtomicLong();
  private final AtomicLong sequence = new AtomicLong();

  /** Returns a number that changes with every change. */
  long version() {
    return version.get();
  }

  void markChanged() {
    version.incrementAndGet();
  }

  long nextNumber() {
    return sequence.getAndIncrement();
  }

  void clear() {
    files.clear();
    benefits.clear();
    grants.clear();
    deleted.clear();
    sequence.set(0);
    markChanged();
  }

  /**
   * Adds a file.
   *
   * @param bytes the length of the request
   * @return the files that were evicted
   */
  List<StoredFile> add(StoredFile file, int bytes) {
    List<StoredFile> evicted = files.put(file.id, file, bytes);
    markChanged();
    return evicted;
  }

  Optional<StoredFile> file(String id) {
    return files.get(id.toLowerCase(Locale.ROOT));
  }

  /** Returns the files of an organization, newest first. */
  List<StoredFile> files(String organizationId) {
    List<StoredFile> newestFirst = files.values(file -> file.organizationId.equals(organizationId));
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  void delete(String id) {
    files.remove(id);
    deleted.put(id, id, 0);
    markChanged();
  }

  boolean isDeleted(String id) {
    return deleted.get(id).isPresent();
  }

  void addBenefit(ObjectNode benefit, int bytes) {
    benefits.put(benefit.path("id").asText(), benefit, bytes);
    markChanged();
  }

  Optional<ObjectNode> benefit(String id) {
    return benefits.get(id);
  }

  List<ObjectNode> benefits() {
    return benefits.values();
  }

  void addGrant(ObjectNode grant) {
    grants.put(grant.path("id").asText(), grant, 0);
    markChanged();
  }

  /** Deletes a grant; returns false when there is none. */
  boolean revoke(String id) {
    boolean held = grants.remove(id).isPresent();
    markChanged();
    return held;
  }

  boolean hasGrant(String id) {
    return grants.get(id).isPresent();
  }

  List<ObjectNode> grants() {
    return grants.values();
  }

  /** Deletes everything that belongs to an organization, and returns its files. */
  List<StoredFile> deleteOrganization(String organizationId) {
    List<StoredFile> deletedFiles = files(organizationId);
    deletedFiles.forEach(file -> files.remove(file.id));
    benefits().stream()
        .filter(benefit -> benefit.path("organization_id").asText().equals(organizationId))
        .forEach(benefit -> benefits.remove(benefit.path("id").asText()));
    grants().stream()
        .filter(grant -> benefit(grant.path("benefit_id").asText()).isEmpty())
        .forEach(grant -> grants.remove(grant.path("id").asText()));
    markChanged();
    return deletedFiles;
  }
}
