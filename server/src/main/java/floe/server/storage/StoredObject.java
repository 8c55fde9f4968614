package floe.server.storage;

import java.time.Instant;
import java.util.Optional;

/**
 * The metadata of an object in the store.
 *
 * @param etag the ETag in quotes; for an object of N parts, it ends in {@code -N}
 * @param version the version of the object, if the bucket keeps versions
 * @param lastModified the time of completion, in whole seconds
 * @param sizeBytes the size of the object
 */
public record StoredObject(
    String etag, Optional<String> version, Instant lastModified, long sizeBytes) {}
