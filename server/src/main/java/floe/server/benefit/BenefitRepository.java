package floe.server.benefit;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Stores and finds benefits. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BenefitRepository extends GenericRepository<BenefitEntity, UUID> {

  BenefitEntity save(BenefitEntity benefit);

  Optional<BenefitEntity> findByIdAndOrganizationIdInAndDeletedAtIsNull(
      UUID id, Collection<UUID> organizationIds);
}
