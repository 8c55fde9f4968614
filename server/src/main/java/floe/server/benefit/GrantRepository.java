package floe.server.benefit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores and finds grants. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface GrantRepository extends GenericRepository<GrantEntity, UUID> {

  GrantEntity save(GrantEntity grant);

  Optional<GrantEntity> findById(UUID id);

  Optional<GrantEntity> findByBenefitIdAndHolderId(UUID benefitId, UUID holderId);

  /** Puts a revoked grant into force again. */
  @Query("""
      update benefit_grant set granted_at = :now, revoked_at = null, modified_at = :now
      where id = :id and revoked_at is not null""")
  int revive(UUID id, Instant now);

  @Query("""
      update benefit_grant set granted_at = null, revoked_at = :now, modified_at = :now
      where id = :id and revoked_at is null""")
  int revoke(UUID id, Instant now);

  @Query("""
      update benefit_grant set granted_at = null, revoked_at = :now, modified_at = :now
      where benefit_id = :benefitId and revoked_at is null""")
  void revokeByBenefit(UUID benefitId, Instant now);

  @Query("""
      update benefit_grant set granted_at = null, revoked_at = :now, modified_at = :now
      where customer_id = :customerId and revoked_at is null""")
  void revokeByCustomer(UUID customerId, Instant now);
}
