package floe.simulator.files.storage;

import floe.files.ArrivedPart;
import floe.files.Etag;
import java.time.Instant;
import java.util.List;

/**
 * An upload that was completed.
 *
 * @param digest the {@linkplain floe.files.CompletionAttempt#digest digest} of the completion
 * @param parts the parts of the object, in their order
 * @param at when it was completed
 * @param etag the object's ETag
 */
public record CompletedUpload(String digest, List<StoredPart> parts, Instant at, String etag) {

  /** Copies the parts. */
  public CompletedUpload {
    parts = List.copyOf(parts);
  }

  /** Returns the size of the object. */
  public long sizeBytes() {
    return parts.stream().mapToLong(part -> part.arrived().sizeBytes()).sum();
  }

  /** Joins the parts to an object. */
  public static CompletedUpload join(String digest, List<StoredPart> parts, Instant now) {
    List<String> etags =
        parts.stream().map(StoredPart::arrived).map(ArrivedPart::etag).toList();
    return new CompletedUpload(digest, parts, now, Etag.ofParts(etags));
  }
}
