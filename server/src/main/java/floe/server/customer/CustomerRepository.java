package floe.server.customer;

import io.micronaut.data.annotation.Query;
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

  /** Keeps a changed customer. */
  CustomerEntity update(CustomerEntity customer);

  /** Finds the customer with an id, of one of these organizations. */
  Optional<CustomerEntity> findByIdAndOrganizationIdInAndDeletedAtIsNull(
      UUID id, Collection<UUID> organizationIds);

  /** Finds the customers that these organizations call by a name of their own. */
  List<CustomerEntity> findByExternalIdAndOrganizationIdInAndDeletedAtIsNullOrderByCreatedAt(
      String externalId, Collection<UUID> organizationIds);

  /** Finds an organization's oldest customer, deleted or not. */
  Optional<CustomerEntity> findFirstByOrganizationIdOrderByCreatedAt(UUID organizationId);

  /** Finds those of these customers that there are, deleted ones too, in no order. */
  List<CustomerEntity> findByIdIn(Collection<UUID> ids);

  /** Finds the customer of an organization with an address, given in lower case. */
  Optional<CustomerEntity> findByOrganizationIdAndEmailKey(UUID organizationId, String emailKey);

  /** Finds the customer of an organization that it calls by a name of its own. */
  Optional<CustomerEntity> findByOrganizationIdAndExternalId(
      UUID organizationId, String externalId);

  /** Finds a customer, and keeps others from changing it until the transaction ends. */
  @Query(
      value = "select c.* from customer c where c.id = :id and c.deleted_at is null for update",
      nativeQuery = true)
  Optional<CustomerEntity> lock(UUID id);
}
