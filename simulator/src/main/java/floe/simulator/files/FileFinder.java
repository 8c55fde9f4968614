package floe.simulator.files;

import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.storage.StoredFile;
import floe.simulator.files.world.InMemoryRepository;
import java.util.Optional;
import java.util.UUID;

/** Finds the file that a request names in its path. */
final class FileFinder {
  private final InMemoryRepository repository;

  FileFinder(InMemoryRepository repository) {
    this.repository = repository;
  }

  /**
   * Returns the file; empty for an unknown one of the shared world, for which a sample is answered.
   *
   * @throws RejectedRequestException if the token's world has no such file, or it was deleted
   */
  Optional<StoredFile> find(FilesRequest request) {
    UUID id = request.id("id");
    Optional<StoredFile> file = repository.file(id);
    boolean isKnown = request.holder().issued() || repository.isDeleted(id) || file.isPresent();
    Optional<StoredFile> visible =
        file.filter(found -> request.holder().worksFor(found.organizationId()));
    if (isKnown && visible.isEmpty()) {
      throw RejectedRequestException.notFound();
    }
    return visible;
  }
}
