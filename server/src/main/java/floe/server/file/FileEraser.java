package floe.server.file;

import floe.server.storage.ObjectStorage;
import floe.server.storage.StorageUnavailableException;
import floe.steering.clock.WorldClock;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes files, first in the database, then in the store; what a crash leaves between, a start-up
 * finishes.
 */
@Singleton
public class FileEraser {

  private static final Logger LOG = LoggerFactory.getLogger(FileEraser.class);

  private final FileRepository files;
  private final ObjectStorage storage;
  private final WorldClock clock;

  FileEraser(FileRepository files, ObjectStorage storage, WorldClock clock) {
    this.files = files;
    this.storage = storage;
    this.clock = clock;
  }

  /** Deletes a file and its bytes, whether they have all arrived or not. */
  public void erase(FileEntity file) {
    if (files.markDeleting(file.id(), clock.now(file.organizationId())) == 1) {
      eraseBytes(file);
    }
  }

  /**
   * Deletes a deleted file's bytes in the store. A store that does not answer is asked again at the
   * next start-up.
   */
  void eraseBytes(FileEntity file) {
    try {
      storage.abortMultipartUpload(file.location(), file.uploadId());
      storage.delete(file.location());
      files.markGone(file.id());
    } catch (StorageUnavailableException e) {
      LOG.warn(
          "The store keeps the bytes of the deleted file {} until the next start: {}",
          file.id(),
          e.getMessage());
    }
  }
}
