package floe.server.sandbox.snapshot;

import floe.api.sandbox.Snapshot;
import floe.api.sandbox.SnapshotCreate;
import floe.api.sandbox.SnapshotList;
import floe.server.sandbox.api.SnapshotsApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations on snapshots. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class SnapshotController implements SnapshotsApi {

  private final SnapshotService snapshots;
  private final SnapshotEraser eraser;

  SnapshotController(SnapshotService snapshots, SnapshotEraser eraser) {
    this.snapshots = snapshots;
    this.eraser = eraser;
  }

  @Override
  public Snapshot snapshotsCreate(UUID organizationId, @Nullable SnapshotCreate create) {
    return snapshots.create(organizationId, create == null ? null : create.name());
  }

  @Override
  public SnapshotList snapshotsList(UUID organizationId) {
    return SnapshotList.builder().items(snapshots.list(organizationId)).build();
  }

  @Override
  public void snapshotsRestore(UUID organizationId, UUID id) {
    snapshots.restore(organizationId, id);
  }

  @Override
  public void snapshotsDelete(UUID organizationId, UUID id) {
    eraser.erase(organizationId, id);
  }
}
