package floe.server.sandbox.snapshot;

import floe.server.file.FileRetention;
import floe.server.storage.HiddenObjects;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps the bytes of the files that snapshots have. */
@Singleton
public class SnapshotRetention implements FileRetention {

  private final SnapshotRepository snapshots;
  private final HiddenObjects hidden;

  SnapshotRetention(SnapshotRepository snapshots, HiddenObjects hidden) {
    this.snapshots = snapshots;
    this.hidden = hidden;
  }

  /** Hides the objects that only snapshots have, after a start. */
  public void load() {
    snapshots.findFilesOfSnapshotsOnly().forEach(hidden::hide);
  }

  @Override
  public boolean isKept(UUID fileId) {
    return snapshots.countKept(fileId) > 0;
  }
}
