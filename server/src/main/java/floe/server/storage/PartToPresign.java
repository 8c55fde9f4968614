package floe.server.storage;

import java.util.Optional;

/**
 * A part that a client wants to send.
 *
 * @param number the part number as the client gave it; one outside 1 to 10,000 is signed all the
 *     same, and the store then refuses the part
 * @param sha256Base64 the SHA-256 of the part's bytes, which the client must send along and the
 *     store verifies
 */
public record PartToPresign(long number, Optional<String> sha256Base64) {}
