package floe.server.sandbox.snapshot;

import floe.server.error.ApiException;
import floe.steering.clock.WorldClock;
import floe.steering.world.SandboxFaults;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes snapshots. */
@Singleton
public class SnapshotWriter {

  private final SnapshotRepository snapshots;
  private final RowReader reader;
  private final WorldClock clock;

  SnapshotWriter(SnapshotRepository snapshots, RowReader reader, WorldClock clock) {
    this.snapshots = snapshots;
    this.reader = reader;
    this.clock = clock;
  }

  /** Keeps the state of a world that is being created, for its resets. */
  @Transactional
  public void keepOrigin(UUID organizationId) {
    save(organizationId, null, true);
  }

  /** Keeps the state of a world that has got its fixtures, for its resets. */
  @Transactional
  public void replaceOrigin(UUID organizationId) {
    snapshots
        .lockOrigin(organizationId)
        .ifPresent(origin -> snapshots.delete(origin.id())); // it has no files
    save(organizationId, null, true);
  }

  /**
   * Keeps the present state of a world.
   *
   * @throws ApiException if there is no such world, or it has as many as it may
   */
  @Transactional
  SnapshotEntity keep(UUID organizationId, @Nullable String name) {
    snapshots.lockWorld(organizationId);
    if (snapshots.findSnapshots(organizationId).size() >= SandboxFaults.MAX_SNAPSHOTS) {
      throw ApiException.invalid(SandboxFaults.tooManySnapshots(organizationId));
    }
    reader.lock(organizationId);
    return save(organizationId, name, false);
  }

  private SnapshotEntity save(UUID organizationId, @Nullable String name, boolean isOrigin) {
    Instant now = clock.now(organizationId);
    SnapshotRows rows = SnapshotRows.read(reader, organizationId, now);
    UUID id = UUID.randomUUID();
    SnapshotEntity snapshot = snapshots.save(new SnapshotEntity(
        id,
        organizationId,
        name,
        isOrigin,
        snapshots.nextPosition(organizationId),
        rows.storedFiles().size(),
        rows.storedBytes(),
        now,
        null));
    snapshots.saveRows(id, rows.toJson());
    if (snapshot.fileCount() > 0) {
      snapshots.saveFiles(id, organizationId);
    }
    return snapshot;
  }
}
