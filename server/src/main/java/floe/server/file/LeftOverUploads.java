package floe.server.file;

import floe.server.organization.OrganizationRepository;
import floe.server.storage.ObjectOwner;
import floe.server.storage.ObjectStorage;
import floe.server.storage.StorageUnavailableException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Aborts the uploads that no file knows, since a crash came before the file was saved. */
@Singleton
public class LeftOverUploads {

  private static final List<StorageState> IN_PROGRESS =
      List.of(StorageState.UPLOADING, StorageState.COMPLETING);

  private final FileRepository files;
  private final OrganizationRepository organizations;
  private final ObjectStorage storage;

  LeftOverUploads(
      FileRepository files, OrganizationRepository organizations, ObjectStorage storage) {
    this.files = files;
    this.organizations = organizations;
    this.storage = storage;
  }

  /**
   * Aborts them. Requests may come meanwhile.
   *
   * @param isShared whether others may use the buckets too: then only uploads to keys of
   *     organizations that the database knows are aborted
   * @param olderThan how old such an upload must be, so that it cannot be one that a file will know
   *     in a moment
   * @throws StorageUnavailableException if the store does not answer
   */
  public void abort(boolean isShared, Duration olderThan) {
    storage.abortUploads(
        (key, uploadId) -> (!isShared || isOwn(key))
            && !files.existsByUploadIdAndStorageStateIn(uploadId, IN_PROGRESS),
        olderThan);
  }

  private boolean isOwn(String key) {
    return ObjectOwner.of(key)
        .flatMap(owner -> organizations.findById(owner.organizationId()))
        .isPresent();
  }
}
