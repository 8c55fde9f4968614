package floe.server.benefit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores and finds benefits. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BenefitRepository extends GenericRepository<BenefitEntity, UUID> {

  BenefitEntity save(BenefitEntity benefit);

  BenefitEntity update(BenefitEntity benefit);

  Optional<BenefitEntity> findByIdAndOrganizationIdInAndDeletedAtIsNull(
      UUID id, Collection<UUID> organizationIds);

  /** Finds those of these benefits that there are, deleted ones too, in no order. */
  List<BenefitEntity> findByIdIn(Collection<UUID> ids);

  /** Finds a benefit, and keeps others from changing or granting it until the transaction ends. */
  @Query(
      value = "select b.* from benefit b where b.id = :id and b.deleted_at is null for update",
      nativeQuery = true)
  Optional<BenefitEntity> lock(UUID id);
}
