package floe.server.file;

import floe.files.AnnouncedPart;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Transient;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part that was announced, and presigned, when the file was created.
 *
 * @param position where it stood in the request, from 0
 * @param number the part number as the client gave it
 * @param chunkStart the first byte of the file that it holds
 * @param chunkEnd the byte after the last
 */
@MappedEntity("file_part")
record FilePartEntity(
    @Id UUID id,
    UUID fileId,
    int position,
    long number,
    long chunkStart,
    long chunkEnd,
    @Nullable @MappedProperty("checksum_sha256_base64") String checksumSha256Base64) {

  /**
   * Returns a part of a new file.
   *
   * @param position where it stands in the request, from 0
   */
  static FilePartEntity of(UUID fileId, int position, AnnouncedPart part) {
    return new FilePartEntity(
        UUID.randomUUID(),
        fileId,
        position,
        part.number(),
        part.chunkStart(),
        part.chunkEnd(),
        part.sha256Base64().orElse(null));
  }

  /** Returns the part as it was announced. */
  @Transient
  AnnouncedPart announced() {
    return new AnnouncedPart(
        number, chunkStart, chunkEnd, Optional.ofNullable(checksumSha256Base64));
  }
}
