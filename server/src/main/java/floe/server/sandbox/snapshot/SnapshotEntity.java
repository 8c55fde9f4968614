package floe.server.sandbox.snapshot;

import floe.server.text.NulEscapingConverter;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state that a world can be brought back to.
 *
 * @param isOrigin whether it is the world's state at its creation
 * @param position where it stands among the snapshots of its world, in the order of making
 * @param fileCount how many stored files it has
 * @param sizeBytes how many bytes these have together
 * @param createdAt when it was made, by the world's clock
 * @param deletedAt since when it keeps nothing any more
 */
@MappedEntity("world_snapshot")
record SnapshotEntity(
    @Id UUID id,
    UUID organizationId,

    @Nullable @MappedProperty(converter = NulEscapingConverter.class)
    String name,

    boolean isOrigin,
    int position,
    long fileCount,
    long sizeBytes,
    Instant createdAt,
    @Nullable Instant deletedAt) {}
