package floe.files;

import java.util.Optional;

/**
 * A part that the store has received.
 *
 * @param number the part's number, 1 to {@link PartLimits#MAX_PART_NUMBER}
 * @param etag the ETag with its quotes
 * @param sizeBytes the number of bytes received
 * @param sha256Base64 the SHA-256 of those bytes in Base64, if the store tells
 */
public record ArrivedPart(long number, String etag, long sizeBytes, Optional<String> sha256Base64) {

  /** Creates a part of whose bytes the store tells no SHA-256. */
  public ArrivedPart(long number, String etag, long sizeBytes) {
    this(number, etag, sizeBytes, Optional.empty());
  }
}
