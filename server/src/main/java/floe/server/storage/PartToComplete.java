package floe.server.storage;

import java.util.Optional;

/**
 * A part as the client names it to complete an upload.
 *
 * @param number the part number as the client gave it
 * @param etag the ETag that the store answered to the part, with or without quotes
 * @param sha256Base64 the SHA-256 that the part was sent with
 */
public record PartToComplete(long number, String etag, Optional<String> sha256Base64) {}
