package floe.simulator.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.Bounded;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the worlds hold: files, benefits, grants. Of more than {@value #CAPACITY} of a kind, or of
 * more than {@value #BYTES} bytes of requests that made them, the oldest are forgotten.
 */
final class Library {
  private static final int CAPACITY = 10_000;
  private static final long BYTES = 32L * 1024 * 1024;

  private final Bounded<StoredFile> files = new Bounded<>(CAPACITY, BYTES);
  private final Bounded<ObjectNode> benefits = new Bounded<>(CAPACITY, BYTES);
  private final Bounded<ObjectNode> grants = new Bounded<>(CAPACITY);
  private final Bounded<String> deleted = new Bounded<>(CAPACITY);
  private final AtomicLong version = new AtomicLong();
  private final AtomicLong sequence = new AtomicLong();

  /** Changes with every change. */
  long version() {
    return version.get();
  }

  void touch() {
    version.incrementAndGet();
  }

  long next() {
    return sequence.getAndIncrement();
  }

  void clear() {
    files.clear();
    benefits.clear();
    grants.clear();
    deleted.clear();
    sequence.set(0);
    touch();
  }

  /**
   * Adds a file.
   *
   * @param bytes how long the request was
   * @return those that are forgotten for it
   */
  List<StoredFile> add(StoredFile file, int bytes) {
    List<StoredFile> forgotten = files.put(file.id, file, bytes);
    touch();
    return forgotten;
  }

  Optional<StoredFile> file(String id) {
    return files.get(id.toLowerCase(Locale.ROOT));
  }

  /** Files of an organization, newest first. */
  List<StoredFile> files(String organizationId) {
    List<StoredFile> kept = files.all(file -> file.organizationId.equals(organizationId));
    Collections.reverse(kept);
    return kept;
  }

  void delete(String id) {
    files.remove(id);
    deleted.put(id, id, 0);
    touch();
  }

  boolean isDeleted(String id) {
    return deleted.get(id).isPresent();
  }

  void addBenefit(ObjectNode benefit, int bytes) {
    benefits.put(benefit.path("id").asText(), benefit, bytes);
    touch();
  }

  Optional<ObjectNode> benefit(String id) {
    return benefits.get(id);
  }

  List<ObjectNode> benefits() {
    return benefits.all();
  }

  void addGrant(ObjectNode grant) {
    grants.put(grant.path("id").asText(), grant, 0);
    touch();
  }

  /** Takes a grant away; false when there is none. */
  boolean revoke(String id) {
    boolean held = grants.remove(id).isPresent();
    touch();
    return held;
  }

  boolean hasGrant(String id) {
    return grants.get(id).isPresent();
  }

  List<ObjectNode> grants() {
    return grants.all();
  }

  /** Forgets what belongs to an organization. */
  List<StoredFile> evict(String organizationId) {
    List<StoredFile> gone = files(organizationId);
    gone.forEach(file -> files.remove(file.id));
    benefits().stream()
        .filter(benefit -> benefit.path("organization_id").asText().equals(organizationId))
        .forEach(benefit -> benefits.remove(benefit.path("id").asText()));
    grants().stream()
        .filter(grant -> benefit(grant.path("benefit_id").asText()).isEmpty())
        .forEach(grant -> grants.remove(grant.path("id").asText()));
    touch();
    return gone;
  }
}
