package floe.simulator.files.world;

import floe.simulator.files.benefit.BenefitRepository;
import floe.simulator.files.customer.CustomerRepository;
import floe.simulator.files.storage.StoredFile;
import floe.simulator.state.BoundedCache;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stores files, and has the repositories of all else. The oldest files are evicted beyond
 * {@value #CAPACITY} files, or beyond {@value #BYTES} bytes of the requests that created them.
 */
public final class InMemoryRepository {
  private static final int CAPACITY = 10_000;
  private static final long BYTES = 32L * 1024 * 1024;

  private final BoundedCache<StoredFile> files = new BoundedCache<>(CAPACITY, BYTES);
  private final CustomerRepository customers = new CustomerRepository();
  private final BenefitRepository benefits = new BenefitRepository();
  private final BoundedCache<UUID> deleted = new BoundedCache<>(CAPACITY);
  private final AtomicLong version = new AtomicLong();
  private final AtomicLong sequence = new AtomicLong();

  public CustomerRepository customers() {
    return customers;
  }

  public BenefitRepository benefits() {
    return benefits;
  }

  /** Returns a number that changes with every change of a file. */
  public long version() {
    return version.get();
  }

  public void markChanged() {
    version.incrementAndGet();
  }

  public long nextNumber() {
    return sequence.getAndIncrement();
  }

  public void clear() {
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
   * @param bytes about how much memory it takes
   * @return the files that were evicted
   */
  public List<StoredFile> add(StoredFile file, long bytes) {
    List<StoredFile> evicted = files.put(file.id().toString(), file, bytes);
    markChanged();
    return evicted;
  }

  public Optional<StoredFile> file(UUID id) {
    return files.get(id.toString());
  }

  /** Returns the files of an organization, newest first. */
  public List<StoredFile> files(UUID organizationId) {
    List<StoredFile> newestFirst =
        files.values(file -> file.organizationId().equals(organizationId));
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  public void delete(UUID id) {
    files.remove(id.toString());
    deleted.put(id.toString(), id, 0);
    markChanged();
  }

  public boolean isDeleted(UUID id) {
    return deleted.get(id.toString()).isPresent();
  }

  /** Returns the complete files of an organization as they are now, oldest first. */
  List<StoredFile> copyComplete(UUID organizationId) {
    return files
        .values(file -> file.organizationId().equals(organizationId) && file.isUploaded())
        .stream()
        .map(StoredFile::copy)
        .toList();
  }

  /**
   * Replaces the files of an organization by copies of others.
   *
   * @return the files that it had, and those that were evicted
   */
  List<StoredFile> restoreFiles(UUID organizationId, List<StoredFile> restored) {
    List<StoredFile> left = new ArrayList<>(files(organizationId));
    left.forEach(file -> files.remove(file.id().toString()));
    for (StoredFile file : restored) {
      left.addAll(files.put(file.id().toString(), file.copy(), file.memoryBytes()));
    }
    markChanged();
    return left;
  }

  /** Deletes everything that belongs to an organization, and returns its files. */
  public List<StoredFile> deleteOrganization(UUID organizationId) {
    List<StoredFile> deletedFiles = files(organizationId);
    deletedFiles.forEach(file -> files.remove(file.id().toString()));
    customers.deleteOrganization(organizationId);
    benefits.deleteOrganization(organizationId);
    markChanged();
    return deletedFiles;
  }
}
