package floe.server.storage;

import java.time.Instant;
import java.util.Optional;

/**
 * What the store says of an object.
 *
 * @param etag the ETag with its quotes; that of an object uploaded in N parts ends in {@code -N}
 * @param version the object's version, when the bucket keeps versions
 * @param lastModified when the object was completed, in whole seconds
 * @param sizeBytes the object's size
 */
public record StoredObject(
    String etag, Optional<String> version, Instant lastModified, long sizeBytes) {}
