package floe.simulator.files;

import floe.api.S3FileUploadCompletedPart;
import floe.files.AnnouncedPart;
import floe.files.ArrivedPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The multipart upload of a file, with its announced and arrived parts. Thread-safe. */
final class StoredUpload {
  private final String id;
  private final List<AnnouncedPart> announcedParts;
  private final Map<Long, StoredPart> arrivedParts = new ConcurrentSkipListMap<>();
  private Optional<String> claimedBy = Optional.empty();
  private volatile Optional<CompletedUpload> joined = Optional.empty();
  private volatile boolean isCompleted;

  StoredUpload(String id, List<AnnouncedPart> announcedParts) {
    this.id = id;
    this.announcedParts = List.copyOf(announcedParts);
  }

  String id() {
    return id;
  }

  List<AnnouncedPart> announcedParts() {
    return announcedParts;
  }

  List<ArrivedPart> arrivedParts() {
    return arrivedParts.values().stream().map(StoredPart::arrived).toList();
  }

  /** Returns all parts that have arrived, named or not. */
  List<StoredPart> storedParts() {
    return List.copyOf(arrivedParts.values());
  }

  /** Returns the result of the upload; empty until a completion of it has succeeded. */
  Optional<CompletedUpload> completed() {
    return isCompleted ? joined : Optional.empty();
  }

  /**
   * Returns the object in the store; empty until its parts are joined. If the answer of the store
   * was lost, there is an object, and the upload is not completed.
   */
  Optional<CompletedUpload> joined() {
    return joined;
  }

  /**
   * Adds a part while the upload is open.
   *
   * @return the part that is not needed any more: the former one of the same number, or the new one
   *     of an upload whose parts are joined
   */
  synchronized Optional<StoredPart> put(StoredPart part) {
    return joined.isPresent()
        ? Optional.of(part)
        : Optional.ofNullable(arrivedParts.put(part.arrived().number(), part));
  }

  /**
   * Reserves the upload for completions with these parts.
   *
   * @return false if a completion with other parts has failed in the middle
   */
  synchronized boolean claim(String digest) {
    if (claimedBy.isEmpty()) {
      claimedBy = Optional.of(digest);
    }
    return claimedBy.get().equals(digest);
  }

  /** Joins the parts that a completion names, all of which have arrived. */
  synchronized void join(String digest, List<S3FileUploadCompletedPart> named, Instant now) {
    List<StoredPart> parts =
        named.stream().map(part -> arrivedParts.get(part.number())).toList();
    joined = Optional.of(CompletedUpload.join(digest, parts, now));
  }

  /** Completes the upload, whose parts are joined. */
  synchronized void complete() {
    isCompleted = true;
  }
}
