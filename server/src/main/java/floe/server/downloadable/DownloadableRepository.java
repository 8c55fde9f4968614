package floe.server.downloadable;

import io.micronaut.core.annotation.Introspected;
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

/** Stores and finds downloadables. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface DownloadableRepository extends GenericRepository<DownloadableEntity, UUID> {

  /**
   * Returns a downloadable whose grant is not revoked and whose benefit is not deleted. Its file
   * may be.
   */
  @Query(value = """
          select d.* from downloadable d
            join benefit b on b.id = d.benefit_id
          where d.id = :id and d.revoked_at is null and b.deleted_at is null""", nativeQuery = true)
  Optional<DownloadableEntity> findGranted(UUID id);

  /** Whose file a downloadable gives, granted or not. */
  @Query(value = """
          select f.organization_id from downloadable d join file f on f.id = d.file_id
          where d.id = :id""", nativeQuery = true)
  Optional<UUID> findOrganizationId(UUID id);

  /** Stores new downloadables. */
  List<DownloadableEntity> saveAll(Iterable<DownloadableEntity> downloadables);

  /** Finds a downloadable, revoked or not. */
  Optional<DownloadableEntity> findById(UUID id);

  /**
   * Gives the holders of a benefit those of its files that they never had.
   *
   * @param grantId only the holder of this grant, unless null
   */
  @Query("""
      insert into downloadable (id, grant_id, customer_id, member_id, holder_id, benefit_id, file_id, position,
        downloads, created_at)
      select gen_random_uuid(), g.id, g.customer_id, g.member_id, g.holder_id, g.benefit_id, f.file_id, f.position,
        0, :now
      from benefit_grant g join benefit_file f on f.benefit_id = g.benefit_id
      where g.benefit_id = :benefitId and (cast(:grantId as uuid) is null or g.id = cast(:grantId as uuid))
        and g.revoked_at is null and f.is_archived = false
      on conflict do nothing""")
  void grantMissing(UUID benefitId, @Nullable UUID grantId, Instant now);

  /**
   * Gives the holders of a benefit back those of its files that they had before, under the ids that
   * their downloadables had.
   *
   * @param grantId only the holder of this grant, unless null
   */
  @Query("""
      update downloadable set revoked_at = null
      where benefit_id = :benefitId and (cast(:grantId as uuid) is null or grant_id = cast(:grantId as uuid))
        and revoked_at is not null
        and grant_id in (select g.id from benefit_grant g where g.benefit_id = :benefitId and g.revoked_at is null)
        and file_id in (
          select f.file_id from benefit_file f where f.benefit_id = :benefitId and f.is_archived = false)""")
  void grantAgain(UUID benefitId, @Nullable UUID grantId);

  /** Takes from the holders of a benefit the files that it has no longer, or has archived. */
  @Query("""
      update downloadable set revoked_at = :now
      where benefit_id = :benefitId and revoked_at is null
        and file_id not in (
          select f.file_id from benefit_file f where f.benefit_id = :benefitId and f.is_archived = false)""")
  void revokeOthers(UUID benefitId, Instant now);

  /** Takes away what a grant gave. */
  @Query(
      "update downloadable set revoked_at = :now where grant_id = :grantId and revoked_at is null")
  void revokeByGrant(UUID grantId, Instant now);

  /** Takes away what a benefit gave. */
  @Query(
      "update downloadable set revoked_at = :now where benefit_id = :benefitId and revoked_at is null")
  void revokeByBenefit(UUID benefitId, Instant now);

  /** Takes away what a customer and its members have. */
  @Query(
      "update downloadable set revoked_at = :now where customer_id = :customerId and revoked_at is null")
  void revokeByCustomer(UUID customerId, Instant now);

  /** Finds what grants give. */
  List<DownloadableEntity> findByGrantIdInAndRevokedAtIsNull(Collection<UUID> grantIds);

  /** Counts how often the files of a benefit were downloaded through it. */
  @Query(value = """
          select d.file_id, sum(d.downloads) as downloads,
            sum(case when d.downloads > 0 then 1 else 0 end) as downloaders
          from downloadable d
          where d.benefit_id = :benefitId and d.file_id in (:fileIds)
          group by d.file_id""", nativeQuery = true)
  List<DownloadCount> countDownloads(UUID benefitId, Collection<UUID> fileIds);

  /**
   * How often a file was downloaded.
   *
   * @param downloaders how many customers and members have downloaded it
   */
  @Introspected
  record DownloadCount(UUID fileId, long downloads, long downloaders) {}

  /** Counts one download. */
  @Query(
      "update downloadable set downloads = downloads + 1, last_downloaded_at = :now where id = :id")
  int countDownload(UUID id, Instant now);
}
