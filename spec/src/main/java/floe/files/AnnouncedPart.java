package floe.files;

import floe.api.S3FileCreatePart;
import java.util.Optional;

/**
 * A part as it was announced when the file was created.
 *
 * @param number the part's number as the client gave it: any number
 * @param chunkStart the first byte of the file that the part holds, from 0
 * @param chunkEnd the byte after the last
 * @param sha256Base64 the SHA-256 of the part's bytes in Base64, if it was announced with one
 */
public record AnnouncedPart(
    long number, long chunkStart, long chunkEnd, Optional<String> sha256Base64) {

  /** Returns a part of a request of operation {@code files:create}. */
  public static AnnouncedPart of(S3FileCreatePart part) {
    return new AnnouncedPart(
        part.number(),
        part.chunkStart(),
        part.chunkEnd(),
        Optional.ofNullable(part.checksumSha256Base64()));
  }

  /** Returns how many bytes the part was announced with. */
  public long sizeBytes() {
    return chunkEnd - chunkStart;
  }
}
