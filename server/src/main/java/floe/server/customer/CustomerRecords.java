package floe.server.customer;

import floe.api.CustomerCreate;
import floe.api.CustomerUpdate;
import floe.contract.message.Fault;
import floe.files.CustomerChanges;
import floe.files.CustomerDetails;
import floe.files.CustomerRules;
import floe.server.error.ApiException;
import floe.server.metadata.MetadataIndex;
import floe.server.query.RetriedOnDeadlock;
import floe.steering.clock.WorldClock;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps a customer, its owner and what else belongs to it together. */
@Singleton
class CustomerRecords {

  private final CustomerRepository customers;
  private final MemberRepository members;
  private final CustomerMapper mapper;
  private final CustomerUniqueness uniqueness;
  private final MetadataIndex metadata;
  private final List<CustomerDeletionListener> listeners;
  private final WorldClock clock;

  CustomerRecords(
      CustomerRepository customers,
      MemberRepository members,
      CustomerMapper mapper,
      CustomerUniqueness uniqueness,
      MetadataIndex metadata,
      List<CustomerDeletionListener> listeners,
      WorldClock clock) {
    this.customers = customers;
    this.members = members;
    this.mapper = mapper;
    this.uniqueness = uniqueness;
    this.metadata = metadata;
    this.listeners = listeners;
    this.clock = clock;
  }

  /**
   * Creates a customer and its owner.
   *
   * @throws ApiException that names what is missing or in use
   */
  @Transactional
  CustomerEntity create(UUID organizationId, CustomerCreate create) {
    Instant now = clock.now(organizationId);
    CustomerDetails details =
        CustomerChanges.create(UUID.randomUUID(), organizationId, create, now);
    check(CustomerRules.checkCreate(create), details);
    CustomerEntity customer = customers.save(mapper.toEntity(details));
    if (create.metadata() != null) {
      metadata.replace(customer.id(), create.metadata());
    }
    members.save(
        MemberEntity.of(CustomerChanges.owner(UUID.randomUUID(), details, create.owner())));
    return customer;
  }

  /**
   * Changes a customer, as it is when nobody else does.
   *
   * @throws ApiException if it was deleted meanwhile
   * @throws ApiException that names what is in use or cannot be changed
   */
  @RetriedOnDeadlock
  @Transactional
  CustomerEntity update(UUID id, CustomerUpdate update, Set<String> sent) {
    CustomerDetails before = mapper.toDetails(lock(id));
    CustomerDetails after =
        CustomerChanges.update(before, update, sent, clock.now(before.organizationId()));
    check(CustomerRules.checkUpdate(before, update, sent), after);
    if (update.metadata() != null) {
      metadata.replace(id, update.metadata());
    }
    return customers.update(mapper.toEntity(after));
  }

  private void check(List<Fault> faults, CustomerDetails customer) {
    List<Fault> all = new ArrayList<>(faults);
    all.addAll(uniqueness.faults(customer));
    if (!all.isEmpty()) {
      throw ApiException.invalid(all);
    }
  }

  /**
   * Deletes a customer.
   *
   * @throws ApiException if it was deleted meanwhile
   */
  @RetriedOnDeadlock
  @Transactional
  void delete(UUID id, boolean anonymize) {
    listeners.forEach(listener -> listener.customerDeleting(id));
    CustomerEntity customer = lock(id);
    Instant now = clock.now(customer.organizationId());
    if (anonymize) {
      members.anonymize(id, CustomerChanges.ANONYMOUS_DOMAIN, now);
    }
    metadata.replace(id, Map.of());
    customers.update(
        mapper.toEntity(CustomerChanges.delete(mapper.toDetails(customer), anonymize, now)));
    listeners.forEach(listener -> listener.customerDeleted(customer, now));
  }

  private CustomerEntity lock(UUID id) {
    return customers.lock(id).orElseThrow(ApiException::notFound);
  }
}
