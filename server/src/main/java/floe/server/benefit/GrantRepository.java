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

  Optional<GrantEntity> findByCustomerIdAndBenefitIdAndMemberIdAndRevokedAtIsNull(
      UUID customerId, UUID benefitId, UUID memberId);

  Optional<GrantEntity> findByCustomerIdAndBenefitIdAndMemberIdIsNullAndRevokedAtIsNull(
      UUID customerId, UUID benefitId);

  /** Returns the organization that a grant belongs to, revoked or not. */
  @Query(value = """
          select c.organization_id from benefit_grant g join customer c on c.id = g.customer_id
          where g.id = :id""", nativeQuery = true)
  Optional<UUID> findOrganizationId(UUID id);

  @Query("update benefit_grant set revoked_at = :now where id = :id and revoked_at is null")
  int revoke(UUID id, Instant now);
}
