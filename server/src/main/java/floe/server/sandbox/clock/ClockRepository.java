package floe.server.sandbox.clock;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clocks in the database. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class ClockRepository implements GenericRepository<ClockEntity, UUID> {

  /** Keeps a world's clock in the place of the one before. */
  @Transactional
  void replace(ClockEntity clock) {
    deleteByOrganizationId(clock.organizationId());
    save(clock);
  }

  abstract List<ClockEntity> findAll();

  abstract Optional<ClockEntity> findById(UUID organizationId);

  abstract ClockEntity save(ClockEntity clock);

  abstract void deleteByOrganizationId(UUID organizationId);
}
