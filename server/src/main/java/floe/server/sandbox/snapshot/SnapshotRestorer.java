package floe.server.sandbox.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import floe.server.error.ApiException;
import floe.server.file.FileEntity;
import floe.server.file.FileRepository;
import floe.server.file.StorageState;
import floe.steering.clock.WorldClock;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Brings the rows of worlds back to snapshots. */
@Singleton
class SnapshotRestorer {

  private static final List<StorageState> IN_STORE = List.of(
      StorageState.UPLOADING, StorageState.COMPLETING, StorageState.STORED, StorageState.DELETING);

  private final SnapshotRepository snapshots;
  private final RowReader reader;
  private final RowWriter writer;
  private final FileRepository files;
  private final ListRebuild lists;
  private final WorldClock clock;

  SnapshotRestorer(
      SnapshotRepository snapshots,
      RowReader reader,
      RowWriter writer,
      FileRepository files,
      ListRebuild lists,
      WorldClock clock) {
    this.snapshots = snapshots;
    this.reader = reader;
    this.writer = writer;
    this.files = files;
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * The files that the world had and has no longer. Their rows say that they are being deleted;
   * what the store has of them is still to be deleted.
   *
   * @param restored the files that the world has now
   * @param unknown those of which the snapshot knows nothing, so that their rows can go then
   */
  record Leaving(List<FileEntity> files, Set<UUID> unknown, Set<UUID> restored) {}

  /**
   * Restores a snapshot.
   *
   * @throws ApiException if the world has no such snapshot
   */
  @Transactional
  Leaving restore(UUID organizationId, UUID snapshotId) {
    snapshots.lockWorld(organizationId);
    SnapshotEntity snapshot =
        snapshots.lock(snapshotId, organizationId).orElseThrow(ApiException::notFound);
    return replace(organizationId, read(snapshot));
  }

  /**
   * Brings a world back to its creation, with sessions that begin now, and lets go of its
   * snapshots.
   *
   * @param now the machine's time, which the world will have
   * @return nothing if it is not known what the world was then, since an earlier version made it
   * @throws ApiException if there is no such world
   */
  @Transactional
  Optional<Leaving> reset(UUID organizationId, Instant now) {
    snapshots.lockWorld(organizationId);
    Optional<SnapshotEntity> origin = snapshots.lockOrigin(organizationId);
    if (origin.isEmpty()) {
      return Optional.empty();
    }
    SnapshotRows rows = read(origin.get());
    rows.renewSessions(now);
    snapshots.markAllDeleted(organizationId, false, now);
    return Optional.of(replace(organizationId, rows));
  }

  private SnapshotRows read(SnapshotEntity snapshot) {
    return SnapshotRows.of(snapshots
        .findRows(snapshot.id())
        .orElseThrow(
            () -> new IllegalStateException("snapshot " + snapshot.id() + " has no rows")));
  }

  private Leaving replace(UUID organizationId, SnapshotRows rows) {
    reader.lock(organizationId);
    Set<UUID> kept = rows.storedFiles();
    List<FileEntity> live = files.findByOrganizationIdAndStorageStateIn(organizationId, IN_STORE);
    List<FileEntity> leaving =
        live.stream().filter(file -> !kept.contains(file.id())).toList();
    Set<UUID> leavingIds = leaving.stream().map(FileEntity::id).collect(Collectors.toSet());
    deleteRows(organizationId);
    Instant now = clock.now(organizationId);
    leaving.forEach(file -> files.markDeleting(file.id(), now));
    live.stream().filter(file -> kept.contains(file.id())).forEach(this::keep);
    files.deleteUnlessDeleting(organizationId);
    Set<UUID> known = new HashSet<>();
    for (WorldTable table : WorldTable.values()) {
      List<JsonNode> inserted = new ArrayList<>();
      for (JsonNode row : rows.rows(table)) {
        if (table != WorldTable.FILE || !leavingIds.contains(SnapshotRows.id(row))) {
          inserted.add(row);
        } else {
          known.add(SnapshotRows.id(row));
        }
      }
      writer.insert(table, inserted);
    }
    lists.rebuild(organizationId);
    leavingIds.removeAll(known);
    return new Leaving(leaving, leavingIds, kept);
  }

  /** Lets the row of a file that is being deleted go with the others: the snapshot has it anew. */
  private void keep(FileEntity file) {
    if (file.storageState() == StorageState.DELETING) {
      files.markKept(file.id());
    }
  }

  private void deleteRows(UUID organizationId) {
    WorldTable[] parentsFirst = WorldTable.values();
    for (int i = parentsFirst.length - 1; i >= 0; i--) {
      if (parentsFirst[i] != WorldTable.FILE) {
        reader.delete(parentsFirst[i], organizationId);
      }
    }
  }
}
