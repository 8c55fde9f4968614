package floe.server.sandbox.world;

import floe.server.file.FileEntity;
import floe.server.file.FileEraser;
import floe.server.file.FileRepository;
import floe.server.file.StorageState;
import floe.server.sandbox.WorldState;
import floe.server.sandbox.snapshot.SnapshotEraser;
import floe.server.storage.StorageUnavailableException;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Deletes worlds: first the bytes of their files and snapshots, then all that the database knows of
 * them, then what is kept of them in memory.
 */
@Singleton
class WorldEraser {

  private static final Set<StorageState> NOT_GONE =
      EnumSet.complementOf(EnumSet.of(StorageState.GONE));

  private final FileRepository files;
  private final FileEraser fileEraser;
  private final SnapshotEraser snapshots;
  private final WorldRepository worlds;
  private final List<WorldState> states;

  WorldEraser(
      FileRepository files,
      FileEraser fileEraser,
      SnapshotEraser snapshots,
      WorldRepository worlds,
      List<WorldState> states) {
    this.files = files;
    this.fileEraser = fileEraser;
    this.snapshots = snapshots;
    this.worlds = worlds;
    this.states = states;
  }

  /**
   * Deletes a world. One that a crash leaves half deleted can be deleted again.
   *
   * @throws StorageUnavailableException if the store keeps bytes; the world can be deleted again
   */
  void erase(UUID organizationId) {
    snapshots.release(organizationId);
    boolean gone = true;
    for (FileEntity file : files.findByOrganizationIdAndStorageStateIn(organizationId, NOT_GONE)) {
      gone &= fileEraser.eraseForGood(file);
    }
    gone &= snapshots.finish(organizationId);
    if (!gone) {
      throw new StorageUnavailableException(
          "the store keeps bytes of world %s, which can be deleted again"
              .formatted(organizationId));
    }
    worlds.erase(organizationId);
    states.forEach(state -> state.forget(organizationId));
  }
}
