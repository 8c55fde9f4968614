package floe.server.file;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;

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
    @Nullable @MappedProperty("checksum_sha256_base64") String checksumSha256Base64) {}
