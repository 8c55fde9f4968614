package floe.server.file;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The files in the database. What changes a file's storage state names the state that it must be
 * in, and tells by the number of rows whether it was: that is how concurrent requests and replicas
 * agree.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface FileRepository extends GenericRepository<FileEntity, UUID> {

  /** Stores a new file. */
  FileEntity save(FileEntity file);

  /**
   * Changes those fields of a file that are not null, and no others. The texts are escaped.
   *
   * @return 0 if the file was deleted meanwhile
   */
  @Query("""
      update file set name = coalesce(cast(:name as text), name),
        version = coalesce(cast(:version as text), version), modified_at = :now
      where id = :id and deleted_at is null""")
  int change(UUID id, @Nullable String name, @Nullable String version, Instant now);

  /**
   * Changes those of a file's flags that are not null, and no others. A file that is flagged again
   * keeps its time.
   *
   * @return 0 if the file was deleted meanwhile
   */
  @Query("""
      update file set is_enabled = coalesce(cast(:isEnabled as boolean), is_enabled),
        flagged_malicious_at = case
          when cast(:flagged as boolean) is null then flagged_malicious_at
          when cast(:flagged as boolean) = true then coalesce(flagged_malicious_at, cast(:now as timestamp(6) with time zone))
          else null end
      where id = :id and deleted_at is null""")
  @ChangesListing
  int changeFlags(UUID id, @Nullable Boolean isEnabled, @Nullable Boolean flagged, Instant now);

  /** Returns a file that is not deleted, if it belongs to one of the organizations. */
  Optional<FileEntity> findByIdAndOrganizationIdInAndDeletedAtIsNull(
      UUID id, Collection<UUID> organizationIds);

  /** Returns a file of any organization that is not deleted. */
  Optional<FileEntity> findByIdAndDeletedAtIsNull(UUID id);

  /** Returns those of the files that exist, in no order. */
  List<FileEntity> findByIdIn(Collection<UUID> ids);

  /** Finds one page of the files of a benefit that are not deleted, in the benefit's order. */
  @Query(value = """
          select f.* from file f join benefit_file b on b.file_id = f.id
          where b.benefit_id = :benefitId and f.deleted_at is null
          order by b.position
          limit :limit offset :offset""", nativeQuery = true)
  List<FileEntity> findPageOfBenefit(UUID benefitId, int limit, long offset);

  /** Counts the files on all the pages of {@link #findPageOfBenefit}. */
  @Query(value = """
          select count(*) from file f join benefit_file b on b.file_id = f.id
          where b.benefit_id = :benefitId and f.deleted_at is null""", nativeQuery = true)
  long countPageOfBenefit(UUID benefitId);

  /**
   * Claims the completion of an upload with these parts, unless it is being completed with others.
   *
   * @param owner the request that asks the store
   * @param until until when the store may be joining the parts, by the machine's clock
   */
  @Query("""
      update file set storage_state = 'COMPLETING', completion_digest = :digest,
        completion_owner = :owner, completion_until = :until, reconcile_since = null, reconcile_at = null
      where id = :id and deleted_at is null
        and (storage_state = 'UPLOADING' or (storage_state = 'COMPLETING' and completion_digest = :digest))""")
  int claimCompletion(UUID id, String digest, UUID owner, Instant until);

  /**
   * Takes over the completion of an upload for other parts, unless the store may still be joining
   * those of before.
   *
   * @param before the digest of the parts of before
   * @param now the machine's time
   */
  @Query("""
      update file set completion_digest = :digest, completion_owner = :owner, completion_until = :until
      where id = :id and deleted_at is null and storage_state = 'COMPLETING'
        and completion_digest = :before and (completion_until is null or completion_until <= :now)""")
  int takeOverCompletion(
      UUID id, String before, String digest, UUID owner, Instant until, Instant now);

  /** Ends the lease of a claim whose owner knows that the store is not joining the parts. */
  @Query("""
      update file set completion_until = null
      where id = :id and storage_state = 'COMPLETING' and completion_owner = :owner""")
  int endLease(UUID id, UUID owner);

  /** Returns 1 if the store may still be joining the parts of a file, else 0. */
  @Query(value = """
          select count(*) from file f
          where f.id = :id and f.storage_state = 'COMPLETING' and f.completion_until > :now""", nativeQuery = true)
  long countJoining(UUID id, Instant now);

  /** Releases a claim, so that the upload can be completed with other parts. */
  @Query("""
      update file set storage_state = 'UPLOADING', completion_digest = null
      where id = :id and storage_state = 'COMPLETING' and completion_digest = :digest""")
  int releaseCompletion(UUID id, String digest);

  /** Records that the object exists, joined from these parts. */
  @Query("""
      update file set storage_state = 'STORED', completion_digest = :digest, checksum_etag = :etag,
        storage_version = :version, last_modified_at = :lastModifiedAt, modified_at = :now
      where id = :id and deleted_at is null and storage_state in ('UPLOADING', 'COMPLETING')""")
  @ChangesListing
  int markStored(
      UUID id,
      String digest,
      String etag,
      @Nullable String version,
      Instant lastModifiedAt,
      Instant now);

  /** Marks a file as deleted, while its bytes are still to be deleted. */
  @Query("""
      update file set storage_state = 'DELETING', deleted_at = :now, modified_at = :now,
        reconcile_since = null, reconcile_at = null
      where id = :id and deleted_at is null""")
  @ChangesListing
  int markDeleting(UUID id, Instant now);

  /** Records that the store has deleted a deleted file's bytes. */
  @Query(
      "update file set storage_state = 'GONE' where id = :id and storage_state in ('DELETING', 'KEPT')")
  int markGone(UUID id);

  /** Records that the store keeps a deleted file's bytes for now. */
  @Query("update file set storage_state = 'KEPT' where id = :id and storage_state = 'DELETING'")
  int markKept(UUID id);

  /** Deletes the rows of an organization's files, but of those whose bytes are being deleted. */
  @Query("delete from file where organization_id = :organizationId and storage_state <> 'DELETING'")
  void deleteUnlessDeleting(UUID organizationId);

  /** Deletes the announced parts of a file. */
  @Query("delete from file_part where file_id = :id")
  void deleteParts(UUID id);

  /** Deletes the row of a deleted file of which nothing is to be deleted in the store. */
  @Query("delete from file where id = :id and storage_state in ('GONE', 'KEPT')")
  int deleteGone(UUID id);

  /** Returns an organization's files in one of these states. */
  List<FileEntity> findByOrganizationIdAndStorageStateIn(
      UUID organizationId, Collection<StorageState> states);

  /**
   * Returns files that are being completed or deleted, and locks their rows; those that somebody
   * else has locked are left out.
   *
   * @param now the machine's time
   * @param claimedBefore only completions whose lease ends until then
   */
  @Query(value = """
          select f.* from file f
          where f.storage_state in ('COMPLETING', 'DELETING')
            and (f.reconcile_at is null or f.reconcile_at <= :now)
            and (f.storage_state = 'DELETING' or f.completion_until is null or f.completion_until <= :claimedBefore)
          order by f.reconcile_at limit :limit for update skip locked""", nativeQuery = true)
  List<FileEntity> findUnreconciled(Instant now, Instant claimedBefore, int limit);

  /** Returns since when a file is known to be left over; empty if it was not tried yet. */
  @Query("select f.reconcile_since from file f where f.id = :id and f.reconcile_since is not null")
  Optional<Instant> findReconcileSince(UUID id);

  /** Says since when a file is left over, and when to try again. */
  @Query("update file set reconcile_since = :since, reconcile_at = :next where id = :id")
  void postponeReconciliation(UUID id, Instant since, Instant next);

  /** Counts the files that are left over. */
  @Query(value = """
          select count(*) from file f
          where f.storage_state in ('COMPLETING', 'DELETING') and f.reconcile_since is not null""", nativeQuery = true)
  long countUnreconciled();

  /** Returns since when the oldest file is left over. */
  @Query("""
      select f.reconcile_since from file f
      where f.storage_state in ('COMPLETING', 'DELETING') and f.reconcile_since is not null
      order by f.reconcile_since limit 1""")
  Optional<Instant> findOldestReconcileSince();

  /** Returns whether a file in one of these states has this upload id. */
  boolean existsByUploadIdAndStorageStateIn(String uploadId, Collection<StorageState> states);
}
