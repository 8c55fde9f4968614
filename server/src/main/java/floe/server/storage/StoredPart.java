package floe.server.storage;

/**
 * A part that the store has received.
 *
 * @param number the part number, 1 to 10,000
 * @param etag the ETag with its quotes
 * @param sizeBytes the number of bytes received
 */
public record StoredPart(long number, String etag, long sizeBytes) {}
