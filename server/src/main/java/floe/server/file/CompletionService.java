package floe.server.file;

import floe.api.FileUploadCompleted;
import floe.contract.message.Fault;
import floe.files.CompletionAttempt;
import floe.files.CompletionRules;
import floe.files.Etag;
import floe.server.error.ApiException;
import floe.server.storage.CompletionResult;
import floe.server.storage.NoSuchUploadException;
import floe.server.storage.ObjectStorage;
import floe.server.storage.PartToComplete;
import floe.server.storage.StoredObject;
import floe.steering.clock.WorldClock;
import floe.steering.clock.WorldTime;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Completes uploads. The database is told before the store is asked, and again after it has
 * answered; whoever finds the object already there, a concurrent request or the next start-up,
 * finishes what was begun.
 */
@Singleton
class CompletionService {

  private final FileRepository files;
  private final FilePersistence persistence;
  private final ObjectStorage storage;
  private final FileEraser eraser;
  private final WorldClock clock;

  CompletionService(
      FileRepository files,
      FilePersistence persistence,
      ObjectStorage storage,
      FileEraser eraser,
      WorldClock clock) {
    this.files = files;
    this.persistence = persistence;
    this.storage = storage;
    this.eraser = eraser;
    this.clock = clock;
  }

  /**
   * Completes an upload (operation {@code files:uploaded}).
   *
   * @return the file as it is then
   * @throws ApiException if the parts are not those that were announced or that arrived; the upload
   *     can still be completed rightly
   */
  FileEntity complete(FileEntity file, FileUploadCompleted completed) {
    checkTarget(file, completed);
    String digest = CompletionAttempt.digest(completed.parts());
    if (file.isUploaded() || !checkParts(file, completed)) {
      return finish(file, digest);
    }
    if (files.claimCompletion(file.id(), digest) == 0) {
      return finish(reload(file), digest);
    }
    CompletionResult result =
        storage.completeMultipartUpload(file.location(), file.uploadId(), toComplete(completed));
    if (result instanceof CompletionResult.Completed done) {
      return markStored(file, digest, done.object());
    }
    if (result instanceof CompletionResult.Refused refused) {
      files.releaseCompletion(file.id(), digest);
      throw ApiException.invalid(CompletionAttempt.refusedByStore(
          completed, refused.partNumber(), refused.code(), refused.message()));
    }
    return finish(reload(file), digest);
  }

  /**
   * Checks the parts against those announced and those that arrived. Returns false if the store no
   * longer has the upload.
   */
  private boolean checkParts(FileEntity file, FileUploadCompleted completed) {
    List<Fault> faults;
    try {
      faults = CompletionRules.check(
          file.sizeBytes(),
          persistence.parts(file),
          storage.listParts(file.location(), file.uploadId()),
          completed.parts());
    } catch (NoSuchUploadException e) {
      return false;
    }
    if (!faults.isEmpty()) {
      throw ApiException.invalid(faults);
    }
    return true;
  }

  /**
   * Finishes a completion whose parts were joined already, by an earlier or a concurrent request.
   */
  private FileEntity finish(FileEntity before, String digest) {
    FileEntity file = before.isUploaded() ? before : reload(before);
    if (!digest.equals(file.completionDigest())) {
      throw ApiException.invalid(otherParts(file));
    }
    if (file.isUploaded()) {
      return file;
    }
    Optional<StoredObject> object = storage.find(file.location());
    if (object.isEmpty()) {
      files.releaseCompletion(file.id(), digest);
      throw ApiException.invalid(CompletionAttempt.uploadIsGone(file.uploadId()));
    }
    return markStored(file, digest, object.get());
  }

  private static Fault otherParts(FileEntity file) {
    return switch (file.storageState()) {
      case STORED -> CompletionAttempt.completedWithOtherParts(file.uploadId());
      case COMPLETING -> CompletionAttempt.completingWithOtherParts(file.uploadId());
      default -> CompletionAttempt.partsAreGone(file.uploadId());
    };
  }

  private FileEntity markStored(FileEntity file, String digest, StoredObject object) {
    WorldTime time = clock.time(file.organizationId());
    int marked = files.markStored(
        file.id(),
        digest,
        object.etag(),
        object.version().orElse(null),
        time.ofStore(object.lastModified()),
        time.now());
    Optional<FileEntity> now = files.findByIdAndDeletedAtIsNull(file.id());
    if (marked == 0 && now.isEmpty()) {
      eraser.eraseBytes(file);
    }
    return now.orElseThrow(ApiException::notFound);
  }

  private FileEntity reload(FileEntity file) {
    return files.findByIdAndDeletedAtIsNull(file.id()).orElseThrow(ApiException::notFound);
  }

  private static void checkTarget(FileEntity file, FileUploadCompleted completed) {
    List<Fault> faults = CompletionAttempt.checkTarget(completed, file.uploadId(), file.path());
    if (!faults.isEmpty()) {
      throw ApiException.invalid(faults);
    }
  }

  private static List<PartToComplete> toComplete(FileUploadCompleted completed) {
    return completed.parts().stream()
        .map(part -> new PartToComplete(
            part.number(),
            Etag.bare(part.checksumEtag()),
            Optional.ofNullable(part.checksumSha256Base64())))
        .toList();
  }
}
