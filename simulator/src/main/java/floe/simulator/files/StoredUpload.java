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
  private volatile Optional<CompletedUpload> completed = Optional.empty();

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

  /** Returns the result of the upload; empty while it is open. */
  Optional<CompletedUpload> completed() {
    return completed;
  }

  /**
   * Adds a part while the upload is open.
   *
   * @return the part that is not needed any more: the former one of the same number, or the new one
   *     of a completed upload
   */
  synchronized Optional<StoredPart> put(StoredPart part) {
    return completed.isPresent()
        ? Optional.of(part)
        : Optional.ofNullable(arrivedParts.put(part.arrived().number(), part));
  }

  /** Ends the upload with the parts that a completion names, all of which have arrived. */
  synchronized void complete(String digest, List<S3FileUploadCompletedPart> named, Instant now) {
    List<StoredPart> parts =
        named.stream().map(part -> arrivedParts.get(part.number())).toList();
    completed = Optional.of(CompletedUpload.join(digest, parts, now));
  }
}
