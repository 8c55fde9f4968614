package floe.server.benefit;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Stores and finds the files of benefits. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface BenefitFileRepository extends GenericRepository<BenefitFileEntity, UUID> {

  List<BenefitFileEntity> saveAll(Iterable<BenefitFileEntity> files);

  void deleteByBenefitId(UUID benefitId);
}
