package floe.server.customer;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The customers in the database. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface CustomerRepository extends GenericRepository<CustomerEntity, UUID> {

  /** Keeps a new customer. */
  CustomerEntity save(CustomerEntity customer);

  /** The customer with an id. */
  Optional<CustomerEntity> findById(UUID id);

  /** The customer with an id, of one of these organizations. */
  Optional<CustomerEntity> findByIdAndOrganizationIdIn(UUID id, Collection<UUID> organizationIds);

  /** The customers that these organizations call by a name of their own. */
  List<CustomerEntity> findByExternalIdAndOrganizationIdInOrderByCreatedAt(
      String externalId, Collection<UUID> organizationIds);

  /** An organization's customers, oldest first. */
  List<CustomerEntity> findByOrganizationIdOrderByCreatedAt(UUID organizationId);
}
