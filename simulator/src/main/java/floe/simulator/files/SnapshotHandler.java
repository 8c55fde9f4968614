package floe.simulator.files;

import floe.api.sandbox.Snapshot;
import floe.api.sandbox.SnapshotCreate;
import floe.api.sandbox.SnapshotList;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.world.Snapshots;
import floe.simulator.files.world.WorldRegistry;
import floe.simulator.http.SimulatedResponse;
import java.util.UUID;

/** Handles the operations of the control API on snapshots. */
final class SnapshotHandler {
  private final WorldRegistry worlds;
  private final Snapshots snapshots;

  SnapshotHandler(WorldRegistry worlds, Snapshots snapshots) {
    this.worlds = worlds;
    this.snapshots = snapshots;
  }

  /** Handles {@code snapshots:create}. */
  SimulatedResponse create(FilesRequest request) {
    UUID world = worlds.require(request.worldId());
    Snapshot snapshot =
        snapshots.create(world, request.body(SnapshotCreate.class).name());
    if (worlds.find(world).isEmpty()) {
      snapshots.delete(world, snapshot.id()); // the world was deleted meanwhile
      throw RejectedRequestException.notFound();
    }
    return request.success(snapshot);
  }

  /** Handles {@code snapshots:list}. */
  SimulatedResponse list(FilesRequest request) {
    UUID world = worlds.require(request.worldId());
    return request.success(SnapshotList.builder().items(snapshots.list(world)).build());
  }

  /** Handles {@code snapshots:restore}. */
  SimulatedResponse restore(FilesRequest request) {
    snapshots.restore(worlds.require(request.worldId()), request.id("id"));
    return request.success();
  }

  /** Handles {@code snapshots:delete}. */
  SimulatedResponse delete(FilesRequest request) {
    snapshots.delete(worlds.require(request.worldId()), request.id("id"));
    return request.success();
  }
}
