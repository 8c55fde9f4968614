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
import floe.server.storage.StorageUnavailableException;
import floe.server.storage.StoredObject;
import floe.steering.clock.WorldClock;
import floe.steering.clock.WorldTime;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Completes uploads. The database is told before the store is asked, and again after it has
 * answered; whoever finds the object already there, another request or the reconciler, finishes
 * what was begun. While the store may still be joining parts, no others are joined.
 */
@Singleton
class CompletionService {

  /** Longer than all attempts of a call that joins parts may take. */
  static final Duration LEASE = Duration.ofHours(1);

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
    Optional<Claim> claimed = claim(file, digest);
    if (claimed.isEmpty()) {
      return finish(reload(file), digest);
    }
    Claim claim = claimed.get();
    CompletionResult result = join(file, completed, claim);
    if (result instanceof CompletionResult.Completed done) {
      return markStored(file, digest, done.object());
    }
    if (result instanceof CompletionResult.Refused refused) {
      files.releaseCompletion(file.id(), digest);
      throw ApiException.invalid(CompletionAttempt.refusedByStore(
          completed, refused.partNumber(), refused.code(), refused.message()));
    }
    if (claim.before().isPresent()) {
      settle(file, claim.before().get());
    } else if (file.storageState() == StorageState.UPLOADING) {
      files.endLease(file.id(), claim.owner());
    }
    return finish(reload(file), digest);
  }

  /**
   * A claim of a completion.
   *
   * @param before the digest of the parts from whose completion it was taken over
   */
  private record Claim(UUID owner, Optional<String> before) {}

  private Optional<Claim> claim(FileEntity file, String digest) {
    UUID owner = UUID.randomUUID();
    Instant now = clock.time(file.organizationId()).machine();
    if (files.claimCompletion(file.id(), digest, owner, now.plus(LEASE)) == 1) {
      return Optional.of(new Claim(owner, Optional.empty()));
    }
    FileEntity other = reload(file);
    String before = other.completionDigest();
    if (other.isUploaded() || before == null || settle(other, before)) {
      return Optional.empty();
    }
    return files.takeOverCompletion(file.id(), before, digest, owner, now.plus(LEASE), now) == 1
        ? Optional.of(new Claim(owner, Optional.of(before)))
        : Optional.empty();
  }

  /** Has the store join the parts; if it certainly does not, others may be joined at once. */
  private CompletionResult join(FileEntity file, FileUploadCompleted completed, Claim claim) {
    try {
      return storage.completeMultipartUpload(
          file.location(), file.uploadId(), toComplete(completed));
    } catch (StorageUnavailableException e) {
      if (!e.mayStillHappen()) {
        files.endLease(file.id(), claim.owner());
      }
      throw e;
    }
  }

  /** Records what the store has joined, and returns whether it has. */
  private boolean settle(FileEntity file, String digest) {
    Optional<StoredObject> object = storage.find(file.location());
    object.ifPresent(found -> markStored(file, digest, found));
    return object.isPresent();
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
    String claimed = file.completionDigest();
    if (!file.isUploaded() && claimed != null && settle(file, claimed)) {
      file = reload(file);
    }
    if (!digest.equals(file.completionDigest())) {
      throw ApiException.invalid(otherParts(file));
    }
    if (file.isUploaded()) {
      return file;
    }
    if (files.countJoining(file.id(), clock.time(file.organizationId()).machine()) > 0) {
      throw new StorageUnavailableException(
          "the store may still be joining the parts of file %s".formatted(file.id()));
    }
    files.releaseCompletion(file.id(), digest);
    throw ApiException.invalid(CompletionAttempt.uploadIsGone(file.uploadId()));
  }

  private static Fault otherParts(FileEntity file) {
    return switch (file.storageState()) {
      case STORED -> CompletionAttempt.completedWithOtherParts(file.uploadId());
      case COMPLETING -> CompletionAttempt.completingWithOtherParts(file.uploadId());
      default -> CompletionAttempt.partsAreGone(file.uploadId());
    };
  }

  private FileEntity markStored(FileEntity file, String digest, StoredObject object) {
    int marked = record(file, digest, object);
    Optional<FileEntity> now = files.findByIdAndDeletedAtIsNull(file.id());
    if (marked == 0 && now.isEmpty()) {
      eraser.eraseBytes(file);
    }
    return now.orElseThrow(ApiException::notFound);
  }

  /**
   * Records that the store has joined parts to an object.
   *
   * @param digest the digest of the parts
   * @return 0 if that is recorded already, or the file is deleted
   */
  int record(FileEntity file, String digest, StoredObject object) {
    WorldTime time = clock.time(file.organizationId());
    return files.markStored(
        file.id(),
        digest,
        object.etag(),
        object.version().orElse(null),
        time.ofStore(object.lastModified()),
        time.now());
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
