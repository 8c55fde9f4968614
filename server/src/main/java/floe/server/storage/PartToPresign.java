package floe.server.storage;

import java.util.Optional;

/**
 * A part that a client wants to send.
 *
 * @param number the part number from the client; a number outside 1 to 10,000 is signed too, and
 *     the store refuses the part
 * @param sha256Base64 the SHA-256 checksum of the part in Base64, which the client must send as a
 *     header and the store verifies
 */
public record PartToPresign(long number, Optional<String> sha256Base64) {}
