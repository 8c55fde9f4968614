package floe.server.downloadable;

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

  /** Stores the downloadables of a grant. */
  List<DownloadableEntity> saveAll(Iterable<DownloadableEntity> downloadables);

  /**
   * Returns one page of what a customer may download now, newest first. A file may be downloaded as
   * {@link floe.files.FileAccess#isListedToCustomer} says.
   *
   * @param memberId only what this member may download, unless null
   * @param anyBenefit whether every benefit counts; else those of {@code benefitIds} do
   */
  @Query(value = """
          select d.* from downloadable d
            join benefit_grant g on g.id = d.grant_id
            join benefit b on b.id = d.benefit_id
            join file f on f.id = d.file_id
          where d.customer_id = :customerId
            and (cast(:memberId as uuid) is null or d.member_id = cast(:memberId as uuid))
            and (:anyBenefit = true or d.benefit_id in (:benefitIds))
            and g.revoked_at is null and b.deleted_at is null and f.deleted_at is null
            and f.storage_state = 'STORED' and f.is_enabled = true and f.flagged_malicious_at is null
          order by d.created_at desc, d.id desc
          limit :limit offset :offset""", nativeQuery = true)
  List<DownloadableEntity> findPage(
      UUID customerId,
      @Nullable UUID memberId,
      boolean anyBenefit,
      Collection<UUID> benefitIds,
      int limit,
      long offset);

  /** Returns how many downloadables all pages of {@link #findPage} have together. */
  @Query(value = """
          select count(*) from downloadable d
            join benefit_grant g on g.id = d.grant_id
            join benefit b on b.id = d.benefit_id
            join file f on f.id = d.file_id
          where d.customer_id = :customerId
            and (cast(:memberId as uuid) is null or d.member_id = cast(:memberId as uuid))
            and (:anyBenefit = true or d.benefit_id in (:benefitIds))
            and g.revoked_at is null and b.deleted_at is null and f.deleted_at is null
            and f.storage_state = 'STORED' and f.is_enabled = true and f.flagged_malicious_at is null""", nativeQuery = true)
  long countPage(
      UUID customerId, @Nullable UUID memberId, boolean anyBenefit, Collection<UUID> benefitIds);

  /**
   * Returns a downloadable whose grant is not revoked and whose benefit is not deleted. Its file
   * may be.
   */
  @Query(value = """
          select d.* from downloadable d
            join benefit_grant g on g.id = d.grant_id
            join benefit b on b.id = d.benefit_id
          where d.id = :id and g.revoked_at is null and b.deleted_at is null""", nativeQuery = true)
  Optional<DownloadableEntity> findGranted(UUID id);

  /** Whose file a downloadable gives, granted or not. */
  @Query(value = """
          select f.organization_id from downloadable d join file f on f.id = d.file_id
          where d.id = :id""", nativeQuery = true)
  Optional<UUID> findOrganizationId(UUID id);

  /** Counts one download. */
  @Query(
      "update downloadable set downloads = downloads + 1, last_downloaded_at = :now where id = :id")
  int countDownload(UUID id, Instant now);
}
