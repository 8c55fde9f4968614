package floe.server.customer;

import floe.contract.message.Fault;
import floe.files.CustomerDetails;
import floe.files.CustomerRules;
import floe.server.availability.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps email addresses and external ids unique within an organization. The database enforces it;
 * this names the field.
 */
@Singleton
class CustomerUniqueness {

  /** The SQL state of a unique constraint that is broken, in H2 and PostgreSQL alike. */
  private static final Set<String> UNIQUE_VIOLATION = Set.of("23505");

  private final CustomerRepository customers;

  CustomerUniqueness(CustomerRepository customers) {
    this.customers = customers;
  }

  /** Returns the faults of what other customers of the organization have already. */
  List<Fault> faults(CustomerDetails customer) {
    UUID organizationId = customer.organizationId();
    return CustomerRules.checkUnique(
        customer,
        key ->
            customers.findByOrganizationIdAndEmailKey(organizationId, key).map(CustomerEntity::id),
        externalId -> customers
            .findByOrganizationIdAndExternalId(organizationId, externalId)
            .map(CustomerEntity::id));
  }

  /**
   * Does something that makes or changes a customer. Where another request has just taken the
   * address or the external id, it is tried once more and then finds it taken.
   */
  <T> T retrying(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException e) {
      if (!SqlStates.isAny(e, UNIQUE_VIOLATION)) {
        throw e;
      }
      return work.get();
    }
  }
}
