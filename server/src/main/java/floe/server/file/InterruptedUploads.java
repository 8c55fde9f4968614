package floe.server.file;

import floe.server.storage.ObjectStorage;
import floe.server.storage.StoredObject;
import floe.server.time.WorldClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finishes or takes back, at start-up, what a crash interrupted between the database and the store. */
@Singleton
public class InterruptedUploads {

  private final FileRepository files;
  private final FileEraser eraser;
  private final ObjectStorage storage;
  private final WorldClock clock;

  InterruptedUploads(FileRepository files, FileEraser eraser, ObjectStorage storage, WorldClock clock) {
    this.files = files;
    this.eraser = eraser;
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * Makes database and store agree again.
   *
   * @param olderThan how old an upload that no file knows must be to be aborted: zero when nobody else uses the store
   */
  public void resolve(Duration olderThan) {
    for (FileEntity file : files.findByStorageStateIn(List.of(StorageState.COMPLETING, StorageState.DELETING))) {
      if (file.storageState() == StorageState.DELETING) {
        eraser.eraseBytes(file);
      } else {
        finishOrRelease(file);
      }
    }
    storage.abortUnknownUploads(
        uploadId ->
            files.existsByUploadIdAndStorageStateIn(
                uploadId, List.of(StorageState.UPLOADING, StorageState.COMPLETING)),
        olderThan);
  }

  private void finishOrRelease(FileEntity file) {
    String digest = file.completionDigest();
    if (digest == null) {
      throw new IllegalStateException("file " + file.id() + " is being completed with nothing");
    }
    Optional<StoredObject> object = storage.find(file.location());
    if (object.isEmpty()) {
      files.releaseCompletion(file.id(), digest);
      return;
    }
    files.markStored(
        file.id(),
        digest,
        object.get().etag(),
        object.get().version().orElse(null),
        object.get().lastModified(),
        clock.now(file.organizationId()));
  }
}
