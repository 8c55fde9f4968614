package floe.server.file;

import floe.server.storage.HiddenObjects;
import floe.server.storage.ObjectStorage;
import floe.server.storage.StorageUnavailableException;
import floe.steering.clock.WorldClock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes files, first in the database, then in the store; what a crash leaves between, the
 * {@link Reconciler} finishes. Bytes that must be kept stay in the store.
 */
@Singleton
public class FileEraser {

  private static final Logger LOG = LoggerFactory.getLogger(FileEraser.class);

  private final FileRepository files;
  private final ObjectStorage storage;
  private final WorldClock clock;
  private final List<FileRetention> retentions;
  private final HiddenObjects hidden;

  FileEraser(
      FileRepository files,
      ObjectStorage storage,
      WorldClock clock,
      List<FileRetention> retentions,
      HiddenObjects hidden) {
    this.files = files;
    this.storage = storage;
    this.clock = clock;
    this.retentions = retentions;
    this.hidden = hidden;
  }

  /** Deletes a file and its bytes, whether they have all arrived or not. */
  public void erase(FileEntity file) {
    if (files.markDeleting(file.id(), clock.now(file.organizationId())) == 1) {
      eraseBytes(file);
    }
  }

  /**
   * Deletes a file that may be deleted already, and makes sure that the store has nothing of it.
   *
   * @return false if the store does not answer; the reconciler asks it again
   */
  public boolean eraseForGood(FileEntity file) {
    files.markDeleting(file.id(), clock.now(file.organizationId()));
    return eraseBytes(file);
  }

  /**
   * Deletes a deleted file's bytes in the store, unless they must be kept. The reconciler asks a
   * store that does not answer again.
   *
   * @return false if the store does not answer
   */
  public boolean eraseBytes(FileEntity file) {
    if (isKept(file.id())) {
      hidden.hide(file.id());
      files.markKept(file.id());
      return true;
    }
    try {
      if (!file.isUploaded()) {
        storage.abortMultipartUpload(file.location(), file.uploadId());
      }
      storage.delete(file.location());
      files.markGone(file.id());
      hidden.release(List.of(file.id()));
      return true;
    } catch (StorageUnavailableException e) {
      LOG.debug(
          "The store keeps the bytes of the deleted file {} for now: {}",
          file.id(),
          e.getMessage());
      return false;
    }
  }

  private boolean isKept(UUID fileId) {
    return retentions.stream().anyMatch(retention -> retention.isKept(fileId));
  }
}
