package floe.server.sandbox.snapshot;

import floe.server.error.ApiException;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The snapshots in the database. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class SnapshotRepository implements GenericRepository<SnapshotEntity, UUID> {

  abstract SnapshotEntity save(SnapshotEntity snapshot);

  @Query(
      value = "select coalesce(max(s.position), 0) + 1 from world_snapshot s"
          + " where s.organization_id = :organizationId",
      nativeQuery = true)
  abstract int nextPosition(UUID organizationId);

  @Query("insert into world_snapshot_rows (snapshot_id, content) values (:id, :content)")
  abstract void saveRows(UUID id, String content);

  @Query("insert into world_snapshot_file (snapshot_id, file_id, service, storage_key)"
      + " select :id, f.id, f.service, f.storage_key from file f"
      + " where f.organization_id = :organizationId and f.storage_state = 'STORED'")
  abstract void saveFiles(UUID id, UUID organizationId);

  @Query(
      value = "select content from world_snapshot_rows where snapshot_id = :id",
      nativeQuery = true)
  abstract Optional<String> findRows(UUID id);

  /**
   * Keeps others from making anything in a world until the transaction ends.
   *
   * @throws ApiException if there is no such world
   */
  void lockWorld(UUID organizationId) {
    if (findWorldForUpdate(organizationId).isEmpty()) {
      throw ApiException.notFound();
    }
  }

  @Query(value = "select id from organization where id = :id for update", nativeQuery = true)
  abstract Optional<UUID> findWorldForUpdate(UUID id);

  /** Finds a snapshot that keeps something, and keeps others from deleting it. */
  @Query(
      value = "select s.* from world_snapshot s"
          + " where s.id = :id and s.organization_id = :organizationId and s.is_origin = false"
          + " and s.deleted_at is null for update",
      nativeQuery = true)
  abstract Optional<SnapshotEntity> lock(UUID id, UUID organizationId);

  /** Finds the state of a world at its creation. */
  @Query(
      value = "select s.* from world_snapshot s"
          + " where s.organization_id = :organizationId and s.is_origin = true"
          + " and s.deleted_at is null for update",
      nativeQuery = true)
  abstract Optional<SnapshotEntity> lockOrigin(UUID organizationId);

  /** Finds the snapshots of a world, its origin not among them, oldest first. */
  @Query(
      value = "select s.* from world_snapshot s"
          + " where s.organization_id = :organizationId and s.is_origin = false"
          + " and s.deleted_at is null order by s.position",
      nativeQuery = true)
  abstract List<SnapshotEntity> findSnapshots(UUID organizationId);

  /** Lets go of a snapshot; returns 0 if there is none. */
  @Query("update world_snapshot set deleted_at = :now"
      + " where id = :id and organization_id = :organizationId and is_origin = false"
      + " and deleted_at is null")
  abstract int markDeleted(UUID id, UUID organizationId, Instant now);

  /** Lets go of all snapshots of a world. */
  @Query("update world_snapshot set deleted_at = :now"
      + " where organization_id = :organizationId and (is_origin = false or :origin = true)"
      + " and deleted_at is null")
  abstract void markAllDeleted(UUID organizationId, boolean origin, Instant now);

  /** Finds the snapshots that keep nothing any more, of one world or of all. */
  @Query(
      value = "select s.id from world_snapshot s where s.deleted_at is not null"
          + " and (cast(:organizationId as uuid) is null"
          + " or s.organization_id = cast(:organizationId as uuid))",
      nativeQuery = true)
  abstract List<UUID> findDeleted(@Nullable UUID organizationId);

  /** Returns whether a snapshot keeps the bytes of a file. */
  @Query(
      value = "select count(*) from world_snapshot_file f"
          + " join world_snapshot s on s.id = f.snapshot_id"
          + " where f.file_id = :fileId and s.deleted_at is null",
      nativeQuery = true)
  abstract long countKept(UUID fileId);

  /** Finds the files of a snapshot that nothing needs: no other snapshot, and not the world. */
  @Query(
      value = "select f.file_id, f.service, f.storage_key from world_snapshot_file f"
          + " where f.snapshot_id = :id and not exists (select 1 from world_snapshot_file o"
          + " join world_snapshot s on s.id = o.snapshot_id"
          + " where o.file_id = f.file_id and s.deleted_at is null)"
          + " and not exists (select 1 from file live"
          + " where live.id = f.file_id and live.deleted_at is null)",
      nativeQuery = true)
  abstract List<SnapshotFile> findUnneeded(UUID id);

  /** Finds the files that snapshots have and no world. */
  @Query(
      value = "select distinct f.file_id from world_snapshot_file f"
          + " where not exists (select 1 from file live"
          + " where live.id = f.file_id and live.deleted_at is null)",
      nativeQuery = true)
  abstract List<UUID> findFilesOfSnapshotsOnly();

  /** Deletes the rows of a snapshot. */
  @Transactional
  void delete(UUID id) {
    deleteFiles(id);
    deleteRows(id);
    deleteSnapshot(id);
  }

  @Query("delete from world_snapshot_file where snapshot_id = :id")
  abstract void deleteFiles(UUID id);

  @Query("delete from world_snapshot_rows where snapshot_id = :id")
  abstract void deleteRows(UUID id);

  @Query("delete from world_snapshot where id = :id")
  abstract void deleteSnapshot(UUID id);
}
