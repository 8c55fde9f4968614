package floe.simulator.files.storage;

import floe.api.S3FileUploadCompletedPart;
import floe.files.AnnouncedPart;
import floe.files.ArrivedPart;
import floe.files.CompletionAttempt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The multipart upload of a file, with its announced and arrived parts. Thread-safe. */
public final class StoredUpload {
  private final String id;
  private final List<AnnouncedPart> announcedParts;
  private final Map<Long, StoredPart> arrivedParts = new ConcurrentSkipListMap<>();
  private volatile Optional<CompletedUpload> joined = Optional.empty();
  private volatile boolean isCompleted;

  public StoredUpload(String id, List<AnnouncedPart> announcedParts) {
    this.id = id;
    this.announcedParts = List.copyOf(announcedParts);
  }

  /** Returns a complete upload of one part, with which a client may complete it once more. */
  public static StoredUpload complete(String id, StoredPart part, Instant now) {
    ArrivedPart arrived = part.arrived();
    StoredUpload upload = new StoredUpload(
        id,
        List.of(
            new AnnouncedPart(arrived.number(), 0, arrived.sizeBytes(), arrived.sha256Base64())));
    List<S3FileUploadCompletedPart> named = List.of(S3FileUploadCompletedPart.builder()
        .number(arrived.number())
        .checksumEtag(arrived.etag())
        .checksumSha256Base64(arrived.sha256Base64().orElse(null))
        .build());
    upload.arrivedParts.put(arrived.number(), part);
    upload.join(CompletionAttempt.digest(named), named, now);
    upload.complete();
    return upload;
  }

  public String id() {
    return id;
  }

  public List<AnnouncedPart> announcedParts() {
    return announcedParts;
  }

  public List<ArrivedPart> arrivedParts() {
    return arrivedParts.values().stream().map(StoredPart::arrived).toList();
  }

  /** Returns all parts that have arrived, named or not. */
  public List<StoredPart> storedParts() {
    return List.copyOf(arrivedParts.values());
  }

  /** Returns the result of the upload; empty until a completion of it has succeeded. */
  public Optional<CompletedUpload> completed() {
    return isCompleted ? joined : Optional.empty();
  }

  /**
   * Returns the object in the store; empty until its parts are joined. If the answer of the store
   * was lost, there is an object, and the upload is not completed.
   */
  public Optional<CompletedUpload> joined() {
    return joined;
  }

  /**
   * Adds a part while the upload is open.
   *
   * @return the part that is not needed any more: the former one of the same number, or the new one
   *     of an upload whose parts are joined
   */
  public synchronized Optional<StoredPart> put(StoredPart part) {
    return joined.isPresent()
        ? Optional.of(part)
        : Optional.ofNullable(arrivedParts.put(part.arrived().number(), part));
  }

  /** Joins the parts that a completion names, all of which have arrived. */
  public synchronized void join(String digest, List<S3FileUploadCompletedPart> named, Instant now) {
    List<StoredPart> parts =
        named.stream().map(part -> arrivedParts.get(part.number())).toList();
    joined = Optional.of(CompletedUpload.join(digest, parts, now));
  }

  /** Completes the upload, whose parts are joined. */
  public synchronized void complete() {
    isCompleted = true;
  }
}
