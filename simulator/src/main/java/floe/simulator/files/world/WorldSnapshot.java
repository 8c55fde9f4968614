package floe.simulator.files.world;

import floe.api.sandbox.Snapshot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state that a world can be brought back to.
 *
 * @param createdAt when it was made, by the world's clock
 */
record WorldSnapshot(
    UUID id, UUID organizationId, @Nullable String name, Instant createdAt, WorldState state) {

  /** Returns the snapshot as the control API shows it. */
  Snapshot toRead() {
    return Snapshot.builder()
        .id(id)
        .name(name)
        .createdAt(createdAt.atOffset(ZoneOffset.UTC))
        .files((long) state.files().size())
        .size(state.sizeBytes())
        .build();
  }
}
