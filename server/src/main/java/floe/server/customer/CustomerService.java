package floe.server.customer;

import floe.api.CustomerCreate;
import floe.api.CustomerUpdate;
import floe.server.auth.Caller;
import floe.server.error.ApiException;
import floe.server.organization.OrganizationResolver;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Creates, finds, changes and deletes customers, each for the sellers whose they are. */
@Singleton
class CustomerService {

  private final OrganizationResolver organizations;
  private final CustomerRepository customers;
  private final CustomerRecords records;
  private final CustomerUniqueness uniqueness;

  CustomerService(
      OrganizationResolver organizations,
      CustomerRepository customers,
      CustomerRecords records,
      CustomerUniqueness uniqueness) {
    this.organizations = organizations;
    this.customers = customers;
    this.records = records;
    this.uniqueness = uniqueness;
  }

  /** Operation {@code customers:create}. */
  CustomerEntity create(Caller.Seller seller, CustomerCreate create) {
    UUID organizationId = organizations.resolve(seller, create.organizationId());
    return uniqueness.retrying(() -> records.create(organizationId, create));
  }

  /**
   * Operation {@code customers:get}.
   *
   * @throws ApiException if there is none, also when it is another organization's
   */
  CustomerEntity get(Caller.Seller seller, UUID id) {
    if (seller.organizationIds().isEmpty()) {
      throw ApiException.notFound();
    }
    return customers
        .findByIdAndOrganizationIdInAndDeletedAtIsNull(id, seller.organizationIds())
        .orElseThrow(ApiException::notFound);
  }

  /**
   * Operation {@code customers:get_external}; the oldest where several organizations of a person
   * have one.
   *
   * @throws ApiException if there is none, also when it is another organization's
   */
  CustomerEntity get(Caller.Seller seller, String externalId) {
    if (seller.organizationIds().isEmpty()) {
      throw ApiException.notFound();
    }
    return customers
        .findByExternalIdAndOrganizationIdInAndDeletedAtIsNullOrderByCreatedAt(
            externalId, seller.organizationIds())
        .stream()
        .findFirst()
        .orElseThrow(ApiException::notFound);
  }

  /**
   * Operations {@code customers:update} and {@code customers:update_external}.
   *
   * @param sent the fields that the request has; null empties some of them
   */
  CustomerEntity update(CustomerEntity customer, CustomerUpdate update, Set<String> sent) {
    return uniqueness.retrying(() -> records.update(customer.id(), update, sent));
  }

  /**
   * Operations {@code customers:delete} and {@code customers:delete_external}.
   *
   * @param anonymize whether to remove the personal data as well
   */
  void delete(CustomerEntity customer, boolean anonymize) {
    records.delete(customer.id(), anonymize);
  }
}
