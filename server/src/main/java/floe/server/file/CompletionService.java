package floe.server.file;

import floe.api.FileUploadCompleted;
import floe.api.S3FileUploadCompletedPart;
import floe.contract.message.Fault;
import floe.server.error.RequestValidationException;
import floe.server.error.ResourceNotFoundException;
import floe.server.storage.Completion;
import floe.server.storage.NoSuchUploadException;
import floe.server.storage.ObjectStorage;
import floe.server.storage.PartToComplete;
import floe.server.storage.StoredObject;
import floe.server.time.WorldClock;
import jakarta.inject.Singleton;
import java.util.ArrayList;
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
  private final FileRecords records;
  private final ObjectStorage storage;
  private final WorldClock clock;

  CompletionService(
      FileRepository files, FileRecords records, ObjectStorage storage, WorldClock clock) {
    this.files = files;
    this.records = records;
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * Operation {@code files:uploaded}.
   *
   * @return the file as it is then
   * @throws RequestValidationException when the parts are not those that were announced or that
   *     arrived; the upload can still be completed rightly
   */
  FileEntity complete(FileEntity file, FileUploadCompleted completed) {
    checkTarget(file, completed);
    String digest = CompletedParts.digest(completed.parts());
    if (file.isUploaded() || !checkParts(file, completed)) {
      return finish(file, digest);
    }
    if (files.claimCompletion(file.id(), digest) == 0) {
      return finish(reload(file), digest);
    }
    Completion answer =
        storage.completeMultipartUpload(file.location(), file.uploadId(), toComplete(completed));
    if (answer instanceof Completion.Completed done) {
      return markStored(file, digest, done.object());
    }
    if (answer instanceof Completion.Refused refused) {
      files.releaseCompletion(file.id(), digest);
      throw refused(completed, refused);
    }
    return finish(reload(file), digest);
  }

  /**
   * Checks the parts against what was announced and what arrived; false when the store has no such
   * upload any more.
   */
  private boolean checkParts(FileEntity file, FileUploadCompleted completed) {
    List<Fault> faults;
    try {
      faults = CompletionCheck.faults(
          file.sizeBytes(),
          records.parts(file),
          storage.listParts(file.location(), file.uploadId()),
          completed.parts());
    } catch (NoSuchUploadException e) {
      return false;
    }
    if (!faults.isEmpty()) {
      throw new RequestValidationException(faults);
    }
    return true;
  }

  /**
   * Ends a completion whose parts are joined already, by a request before this one or beside it.
   */
  private FileEntity finish(FileEntity before, String digest) {
    FileEntity file = before.isUploaded() ? before : reload(before);
    if (!digest.equals(file.completionDigest())) {
      throw refused(List.of("body", "parts"), otherParts(file), file.uploadId());
    }
    if (file.isUploaded()) {
      return file;
    }
    Optional<StoredObject> object = storage.find(file.location());
    if (object.isEmpty()) {
      files.releaseCompletion(file.id(), digest);
      throw refused(
          List.of("body", "id"), "The upload is gone: create the file anew.", file.uploadId());
    }
    return markStored(file, digest, object.get());
  }

  private static String otherParts(FileEntity file) {
    return switch (file.storageState()) {
      case STORED -> "The upload was completed with other parts.";
      case COMPLETING -> "The upload is being completed with other parts.";
      default -> "The upload is gone: create the file anew.";
    };
  }

  private FileEntity markStored(FileEntity file, String digest, StoredObject object) {
    int marked = files.markStored(
        file.id(),
        digest,
        object.etag(),
        object.version().orElse(null),
        object.lastModified(),
        clock.now(file.organizationId()));
    Optional<FileEntity> now = files.findByIdAndDeletedAtIsNull(file.id());
    if (marked == 0 && now.isEmpty()) {
      storage.delete(file.location());
    }
    return now.orElseThrow(ResourceNotFoundException::new);
  }

  private FileEntity reload(FileEntity file) {
    return files.findByIdAndDeletedAtIsNull(file.id()).orElseThrow(ResourceNotFoundException::new);
  }

  private static void checkTarget(FileEntity file, FileUploadCompleted completed) {
    List<Fault> faults = new ArrayList<>();
    if (!file.uploadId().equals(completed.id())) {
      faults.add(RequestValidationException.fault(
          List.of("body", "id"), "This is not the id of the file's upload.", completed.id()));
    }
    if (!file.path().equals(completed.path())) {
      faults.add(RequestValidationException.fault(
          List.of("body", "path"), "This is not the path of the file's upload.", completed.path()));
    }
    if (!faults.isEmpty()) {
      throw new RequestValidationException(faults);
    }
  }

  private static List<PartToComplete> toComplete(FileUploadCompleted completed) {
    return completed.parts().stream()
        .map(part -> new PartToComplete(
            part.number(),
            CompletedParts.bareEtag(part.checksumEtag()),
            Optional.ofNullable(part.checksumSha256Base64())))
        .toList();
  }

  private static RequestValidationException refused(
      FileUploadCompleted completed, Completion.Refused refused) {
    List<Long> numbers =
        completed.parts().stream().map(S3FileUploadCompletedPart::number).toList();
    int index = refused.partNumber().map(numbers::indexOf).orElse(-1);
    List<Object> location =
        index < 0 ? List.of("body", "parts") : List.of("body", "parts", index, "number");
    return refused(
        location,
        "The store refuses the parts: %s (%s)".formatted(refused.message(), refused.code()),
        "");
  }

  private static RequestValidationException refused(
      List<Object> location, String message, String input) {
    return new RequestValidationException(
        List.of(RequestValidationException.fault(location, message, input)));
  }
}
