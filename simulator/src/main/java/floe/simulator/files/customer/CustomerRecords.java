package floe.simulator.files.customer;

import floe.api.CustomerCreate;
import floe.api.CustomerUpdate;
import floe.contract.message.Fault;
import floe.files.CustomerChanges;
import floe.files.CustomerDetails;
import floe.files.CustomerRules;
import floe.simulator.files.error.RejectedRequestException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Creates, changes and deletes customers, one after the other. */
public final class CustomerRecords {
  private final CustomerRepository customers;

  public CustomerRecords(CustomerRepository customers) {
    this.customers = customers;
  }

  /**
   * Creates a customer and its owner.
   *
   * @param id the id of the customer
   * @param ownerId the id of the owner
   * @throws RejectedRequestException that names what is missing or in use
   */
  public synchronized CustomerDetails create(
      UUID id, UUID ownerId, UUID organizationId, CustomerCreate create, Instant now) {
    CustomerDetails customer = CustomerChanges.create(id, organizationId, create, now);
    check(CustomerRules.checkCreate(create), customer);
    customers.put(customer);
    customers.put(CustomerChanges.owner(ownerId, customer, create.owner()));
    return customer;
  }

  /**
   * Changes a customer.
   *
   * @param sent the fields that the request has
   * @throws RejectedRequestException that names what is in use or cannot be changed; also if the
   *     customer was deleted meanwhile
   */
  public synchronized CustomerDetails update(
      UUID id, CustomerUpdate update, Set<String> sent, Instant now) {
    CustomerDetails before = find(id);
    CustomerDetails after = CustomerChanges.update(before, update, sent, now);
    check(CustomerRules.checkUpdate(before, update, sent), after);
    customers.put(after);
    return after;
  }

  private void check(List<Fault> faults, CustomerDetails customer) {
    UUID organizationId = customer.organizationId();
    List<Fault> all = new ArrayList<>(faults);
    all.addAll(CustomerRules.checkUnique(
        customer,
        email -> customers.findByEmail(organizationId, email).map(CustomerDetails::id),
        externalId ->
            customers.findByExternalId(organizationId, externalId).map(CustomerDetails::id)));
    RejectedRequestException.throwIfFaulty(all);
  }

  /**
   * Deletes a customer.
   *
   * @param anonymize whether to remove the personal data as well
   * @throws RejectedRequestException if the customer was deleted meanwhile
   */
  public synchronized void delete(UUID id, boolean anonymize, Instant now) {
    CustomerDetails before = find(id);
    Optional.ofNullable(before.externalId())
        .ifPresent(externalId -> customers.free(before.organizationId(), externalId));
    customers.put(CustomerChanges.delete(before, anonymize, now));
    if (anonymize) {
      customers.anonymizeMembers(id, now);
    }
  }

  private CustomerDetails find(UUID id) {
    return customers.find(id).orElseThrow(RejectedRequestException::notFound);
  }
}
