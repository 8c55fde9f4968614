package floe.server.file;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The announced parts in the database. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FilePartRepository extends GenericRepository<FilePartEntity, UUID> {

  List<FilePartEntity> saveAll(Iterable<FilePartEntity> parts);

  List<FilePartEntity> findByFileIdOrderByPosition(UUID fileId);
}
