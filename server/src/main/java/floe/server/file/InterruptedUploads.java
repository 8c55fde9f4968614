package floe.server.file;

import floe.server.storage.ObjectStorage;
import floe.server.storage.StoredObject;
import floe.steering.clock.WorldClock;
import floe.steering.clock.WorldTime;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finishes what a crash interrupted between the database and the store. The store is got ready only
 * when it is needed, since that would hold up every start.
 */
@Singleton
public class InterruptedUploads {

  private static final List<StorageState> BETWEEN =
      List.of(StorageState.COMPLETING, StorageState.DELETING);
  private static final List<StorageState> IN_PROGRESS =
      List.of(StorageState.UPLOADING, StorageState.COMPLETING);

  private final FileRepository files;
  private final BeanProvider<FileEraser> eraser;
  private final BeanProvider<ObjectStorage> storage;
  private final WorldClock clock;

  InterruptedUploads(
      FileRepository files,
      BeanProvider<FileEraser> eraser,
      BeanProvider<ObjectStorage> storage,
      WorldClock clock) {
    this.files = files;
    this.eraser = eraser;
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * Makes files that were being completed or deleted agree with the store. To be called before
   * requests come.
   */
  public void resolve() {
    for (FileEntity file : files.findByStorageStateIn(BETWEEN)) {
      if (file.storageState() == StorageState.DELETING) {
        eraser.get().eraseBytes(file);
      } else {
        finishIfJoined(file);
      }
    }
  }

  /**
   * Aborts the uploads that belong to no file, since a crash came before the file was stored.
   * Requests may come meanwhile.
   *
   * @param olderThan how old such an upload must be, so that it cannot be one that a file will know
   *     in a moment
   */
  public void sweep(Duration olderThan) {
    storage
        .get()
        .abortUnknownUploads(
            uploadId -> files.existsByUploadIdAndStorageStateIn(uploadId, IN_PROGRESS), olderThan);
  }

  private void finishIfJoined(FileEntity file) {
    String digest = file.completionDigest();
    if (digest == null) {
      throw new IllegalStateException("file " + file.id() + " is being completed with nothing");
    }
    Optional<StoredObject> object = storage.get().find(file.location());
    if (object.isEmpty()) {
      return; // the store may still be joining: the next completion finds out
    }
    WorldTime time = clock.time(file.organizationId());
    files.markStored(
        file.id(),
        digest,
        object.get().etag(),
        object.get().version().orElse(null),
        time.ofStore(object.get().lastModified()),
        time.now());
  }
}
