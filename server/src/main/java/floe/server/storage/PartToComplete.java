package floe.server.storage;

import java.util.Optional;

/**
 * A part in a request to complete an upload.
 *
 * @param number the part number from the client
 * @param etag the ETag that the store returned for the part, with or without quotes
 * @param sha256Base64 the SHA-256 checksum that was sent with the part, in Base64
 */
public record PartToComplete(long number, String etag, Optional<String> sha256Base64) {}
