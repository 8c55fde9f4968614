package floe.simulator.files;

import floe.api.BenefitDownloadables;
import floe.api.sandbox.Grant;
import floe.simulator.state.BoundedCache;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stores files, benefits, grants and downloadables. Of each, the oldest are evicted beyond
 * {@value #CAPACITY} entries, or beyond {@value #BYTES} bytes of the requests that created them.
 */
final class InMemoryRepository {
  private static final int CAPACITY = 10_000;
  private static final long BYTES = 32L * 1024 * 1024;

  private final BoundedCache<StoredFile> files = new BoundedCache<>(CAPACITY, BYTES);
  private final BoundedCache<BenefitDownloadables> benefits = new BoundedCache<>(CAPACITY, BYTES);
  private final BoundedCache<Grant> grants = new BoundedCache<>(CAPACITY);
  private final BoundedCache<UUID> revokedGrants = new BoundedCache<>(CAPACITY);
  private final BoundedCache<Downloadable> downloadables = new BoundedCache<>(CAPACITY);
  private final BoundedCache<UUID> deleted = new BoundedCache<>(CAPACITY);
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
    revokedGrants.clear();
    downloadables.clear();
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
    List<StoredFile> evicted = files.put(file.id().toString(), file, bytes);
    markChanged();
    return evicted;
  }

  Optional<StoredFile> file(UUID id) {
    return files.get(id.toString());
  }

  /** Returns the files of an organization, newest first. */
  List<StoredFile> files(UUID organizationId) {
    List<StoredFile> newestFirst =
        files.values(file -> file.organizationId().equals(organizationId));
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  void delete(UUID id) {
    files.remove(id.toString());
    deleted.put(id.toString(), id, 0);
    markChanged();
  }

  boolean isDeleted(UUID id) {
    return deleted.get(id.toString()).isPresent();
  }

  void add(BenefitDownloadables benefit, int bytes) {
    benefits.put(benefit.id().toString(), benefit, bytes);
    markChanged();
  }

  Optional<BenefitDownloadables> benefit(UUID id) {
    return benefits.get(id.toString());
  }

  List<BenefitDownloadables> benefits() {
    return benefits.values();
  }

  /** Adds a grant; one that was revoked takes the place that it had. */
  void add(Grant grant) {
    grants.put(grant.id().toString(), grant, 0);
    revokedGrants.remove(grant.id().toString());
    markChanged();
  }

  /** Revokes a grant; returns false when there is none in force. */
  boolean revoke(UUID id) {
    boolean held = hasGrant(id);
    if (held) {
      revokedGrants.put(id.toString(), id, 0);
    }
    markChanged();
    return held;
  }

  boolean hasGrant(UUID id) {
    return grants.get(id.toString()).filter(this::isInForce).isPresent();
  }

  /** Returns the grants that are in force, oldest first. */
  List<Grant> grants() {
    return grants.values(this::isInForce);
  }

  private boolean isInForce(Grant grant) {
    return revokedGrants.get(grant.id().toString()).isEmpty();
  }

  /** Stores a downloadable to which a link leads. */
  void add(UUID id, Downloadable downloadable) {
    downloadables.put(id.toString(), downloadable, 0);
  }

  Optional<Downloadable> downloadable(UUID id) {
    return downloadables.get(id.toString());
  }

  /** Deletes everything that belongs to an organization, and returns its files. */
  List<StoredFile> deleteOrganization(UUID organizationId) {
    List<StoredFile> deletedFiles = files(organizationId);
    deletedFiles.forEach(file -> files.remove(file.id().toString()));
    benefits().stream()
        .filter(benefit -> benefit.organizationId().equals(organizationId))
        .forEach(benefit -> benefits.remove(benefit.id().toString()));
    grants.values(grant -> benefit(grant.benefitId()).isEmpty()).forEach(grant -> {
      grants.remove(grant.id().toString());
      revokedGrants.remove(grant.id().toString());
    });
    markChanged();
    return deletedFiles;
  }
}
