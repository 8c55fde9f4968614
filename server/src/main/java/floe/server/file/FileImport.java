package floe.server.file;

import floe.api.S3FileUploadCompletedPart;
import floe.files.AnnouncedPart;
import floe.files.CompletionAttempt;
import floe.server.error.ApiException;
import floe.server.storage.CompletionResult;
import floe.server.storage.NoSuchUploadException;
import floe.server.storage.ObjectLocation;
import floe.server.storage.PartContent;
import floe.server.storage.PartToComplete;
import floe.server.storage.S3ObjectStorage;
import floe.server.storage.StorageUnavailableException;
import floe.server.storage.StoredObject;
import floe.steering.clock.WorldClock;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Stores files whose bytes the server itself has. They are uploaded in one part, as a client could,
 * and no fault rule applies.
 */
@Singleton
public class FileImport {

  private static final long ONLY_PART = 1;

  private final S3ObjectStorage storage;
  private final FilePersistence persistence;
  private final FileRepository files;
  private final WorldClock clock;

  FileImport(
      S3ObjectStorage storage,
      FilePersistence persistence,
      FileRepository files,
      WorldClock clock) {
    this.storage = storage;
    this.persistence = persistence;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Stores a file, complete. If that fails, there is a file whose upload is not complete, or none.
   *
   * @param sha256Base64 the SHA-256 of the bytes in Base64
   * @param bytes opens the bytes, each time anew
   * @param createdAt when the file is said to be created
   * @throws StorageUnavailableException when the store fails
   * @throws ApiException when the world of the file is deleted meanwhile
   */
  public void store(
      NewFile file, String sha256Base64, Supplier<InputStream> bytes, Instant createdAt) {
    ObjectLocation location = file.location();
    String uploadId = storage.startMultipartUpload(file.object());
    try {
      AnnouncedPart part =
          new AnnouncedPart(ONLY_PART, 0, file.sizeBytes(), Optional.of(sha256Base64));
      persistence.save(FileEntity.announced(file, uploadId, createdAt), List.of(part));
      String etag = storage.uploadPart(
          location, uploadId, new PartContent(ONLY_PART, file.sizeBytes(), sha256Base64, bytes));
      CompletionResult completed = storage.completeMultipartUpload(
          location,
          uploadId,
          List.of(new PartToComplete(ONLY_PART, etag, Optional.of(sha256Base64))));
      if (!(completed instanceof CompletionResult.Completed done)) {
        throw refused(file);
      }
      markStored(file, digest(etag, sha256Base64), done.object(), createdAt);
    } catch (NoSuchUploadException e) {
      throw refused(file);
    } catch (RuntimeException e) {
      storage.abortMultipartUpload(location, uploadId);
      throw e;
    }
  }

  /** The store also refuses what it was sent when the file's world is deleted meanwhile. */
  private RuntimeException refused(NewFile file) {
    return files.findByIdAndDeletedAtIsNull(file.id()).isPresent()
        ? new StorageUnavailableException("the store refused to join the part it was sent")
        : ApiException.notFound();
  }

  private void markStored(NewFile file, String digest, StoredObject object, Instant createdAt) {
    files.markStored(
        file.id(),
        digest,
        object.etag(),
        object.version().orElse(null),
        clock.time(file.organizationId()).ofStore(object.lastModified()),
        createdAt);
  }

  /** A client may complete the upload once more, with the same part. */
  private static String digest(String etag, String sha256Base64) {
    return CompletionAttempt.digest(List.of(S3FileUploadCompletedPart.builder()
        .number(ONLY_PART)
        .checksumEtag(etag)
        .checksumSha256Base64(sha256Base64)
        .build()));
  }
}
