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

  /** Stores a new customer. */
  CustomerEntity save(CustomerEntity customer);

  /** Returns the customer with an id. */
  Optional<CustomerEntity> findById(UUID id);

  /** Returns the customer with an id, if it belongs to one of these organizations. */
  Optional<CustomerEntity> findByIdAndOrganizationIdIn(UUID id, Collection<UUID> organizationIds);

  /** Returns the customers of these organizations that have an external id. */
  List<CustomerEntity> findByExternalIdAndOrganizationIdInOrderByCreatedAt(
      String externalId, Collection<UUID> organizationIds);

  /** Returns an organization's customers, oldest first. */
  List<CustomerEntity> findByOrganizationIdOrderByCreatedAt(UUID organizationId);
}
