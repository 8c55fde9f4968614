package floe.server.storage;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A part that the server itself sends to the store.
 *
 * @param number the part number
 * @param sizeBytes how many bytes it has, at most 5 GiB
 * @param sha256Base64 the SHA-256 of the bytes in Base64, which the store verifies
 * @param bytes opens the bytes, each time anew, since the store may be asked more than once
 */
public record PartContent(
    long number, long sizeBytes, String sha256Base64, Supplier<InputStream> bytes) {}
