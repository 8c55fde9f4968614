package floe.server.sandbox.snapshot;

import floe.server.error.ApiException;
import floe.server.file.FileRepository;
import floe.server.file.UnfinishedWork;
import floe.server.storage.HiddenObjects;
import floe.server.storage.ObjectStorage;
import floe.server.storage.StorageUnavailableException;
import floe.steering.clock.WorldClock;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes snapshots: lets go of them first, then deletes the bytes that nothing else needs, then
 * their rows. What a crash or a store that does not answer leaves, the reconciler finishes.
 */
@Singleton
public class SnapshotEraser implements UnfinishedWork {

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotEraser.class);

  private final SnapshotRepository snapshots;
  private final FileRepository files;
  private final BeanProvider<ObjectStorage> storage;
  private final HiddenObjects hidden;
  private final WorldClock clock;

  SnapshotEraser(
      SnapshotRepository snapshots,
      FileRepository files,
      BeanProvider<ObjectStorage> storage,
      HiddenObjects hidden,
      WorldClock clock) {
    this.snapshots = snapshots;
    this.files = files;
    this.storage = storage;
    this.hidden = hidden;
    this.clock = clock;
  }

  /**
   * Deletes a snapshot.
   *
   * @throws ApiException if the world has no such snapshot
   */
  void erase(UUID organizationId, UUID id) {
    if (snapshots.markDeleted(id, organizationId, clock.now(organizationId)) == 0) {
      throw ApiException.notFound();
    }
    finish(organizationId);
  }

  /** Lets go of all snapshots of a world, its origin too: they keep no bytes any more. */
  public void release(UUID organizationId) {
    snapshots.markAllDeleted(organizationId, true, clock.now(organizationId));
  }

  /**
   * Deletes the snapshots that keep nothing any more.
   *
   * @param organizationId only those of this world, unless null
   * @return false if the store does not answer
   */
  public boolean finish(@Nullable UUID organizationId) {
    boolean finished = true;
    for (UUID id : snapshots.findDeleted(organizationId)) {
      finished &= finishOne(id);
    }
    return finished;
  }

  @Override
  public void finish() {
    boolean unused = finish(null);
  }

  private boolean finishOne(UUID id) {
    try {
      for (SnapshotFile file : snapshots.findUnneeded(id)) {
        storage.get().delete(file.location());
        files.markGone(file.fileId());
        hidden.release(List.of(file.fileId()));
      }
      snapshots.delete(id);
      return true;
    } catch (StorageUnavailableException e) {
      LOG.debug("The store keeps bytes of the deleted snapshot {} for now: {}", id, e.getMessage());
      return false;
    }
  }
}
