package floe.simulator.files;

import floe.simulator.files.benefit.BenefitRepository;
import floe.simulator.files.customer.CustomerRepository;
import floe.simulator.state.BoundedCache;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stores files, and has the repositories of all else. The oldest files are evicted beyond
 * {@value #CAPACITY} files, or beyond {@value #BYTES} bytes of the requests that created them.
 */
final class InMemoryRepository {
  private static final int CAPACITY = 10_000;
  private static final long BYTES = 32L * 1024 * 1024;

  private final BoundedCache<StoredFile> files = new BoundedCache<>(CAPACITY, BYTES);
  private final CustomerRepository customers = new CustomerRepository();
  private final BenefitRepository benefits = new BenefitRepository();
  private final BoundedCache<UUID> deleted = new BoundedCache<>(CAPACITY);
  private final AtomicLong version = new AtomicLong();
  private final AtomicLong sequence = new AtomicLong();

  CustomerRepository customers() {
    return customers;
  }

  BenefitRepository benefits() {
    return benefits;
  }

  /** Returns a number that changes with every change of a file. */
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
    customers.clear();
    benefits.clear();
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

  /** Deletes everything that belongs to an organization, and returns its files. */
  List<StoredFile> deleteOrganization(UUID organizationId) {
    List<StoredFile> deletedFiles = files(organizationId);
    deletedFiles.forEach(file -> files.remove(file.id().toString()));
    customers.deleteOrganization(organizationId);
    benefits.deleteOrganization(organizationId);
    markChanged();
    return deletedFiles;
  }
}
