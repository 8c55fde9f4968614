package floe.client;

import floe.api.sandbox.Snapshot;
import floe.api.sandbox.SnapshotCreate;
import floe.api.sandbox.SnapshotList;
import java.util.List;
import java.util.UUID;

/**
 * The snapshots of a world: states that it can be brought back to. A world has at most 20, which
 * are deleted with it and by its reset.
 */
public final class SnapshotsClient {
  private final SandboxCalls calls;
  private final String path;

  SnapshotsClient(SandboxCalls calls, String world) {
    this.calls = calls;
    this.path = world + "/snapshots";
  }

  /** Keeps the present state of the world, without a name ({@code snapshots:create}). */
  public Snapshot create() {
    return create(SnapshotCreate.builder().build());
  }

  /**
   * Keeps the present state of the world ({@code snapshots:create}).
   *
   * @param name for people, 1 to 64 characters; it need not be unique
   */
  public Snapshot create(String name) {
    return create(SnapshotCreate.builder().name(name).build());
  }

  private Snapshot create(SnapshotCreate snapshot) {
    return calls.send("snapshots:create", "POST", path, snapshot, Snapshot.class);
  }

  /** Returns the snapshots, oldest first ({@code snapshots:list}). */
  public List<Snapshot> list() {
    return calls.get("snapshots:list", path, SnapshotList.class).items();
  }

  /** Brings the world back to a snapshot ({@code snapshots:restore}). It can be restored again. */
  public void restore(UUID id) {
    calls.post("snapshots:restore", path + "/" + id + "/restore");
  }

  /** Deletes a snapshot ({@code snapshots:delete}). */
  public void delete(UUID id) {
    calls.delete("snapshots:delete", path + "/" + id);
  }
}
