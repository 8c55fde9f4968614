package floe.server.sandbox.snapshot;

import floe.server.file.FileRetention;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps the bytes of the files that snapshots have. */
@Singleton
class SnapshotRetention implements FileRetention {

  private final SnapshotRepository snapshots;

  SnapshotRetention(SnapshotRepository snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public boolean isKept(UUID fileId) {
    return snapshots.countKept(fileId) > 0;
  }
}
