package floe.server.customer;

import floe.api.CustomerCreate;
import floe.api.CustomerUpdate;
import floe.api.MemberOwnerCreate;
import floe.api.MemberRole;
import floe.contract.message.Fault;
import floe.server.error.ApiException;
import floe.server.metadata.MetadataIndex;
import floe.steering.clock.WorldClock;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a customer, its owner and what else belongs to it together. */
@Singleton
class CustomerRecords {

  /** Ends the addresses of those whose data was removed; nobody has one that ends so (RFC 2606). */
  private static final String NO_DOMAIN = "@anonymized.invalid";

  private final CustomerRepository customers;
  private final MemberRepository members;
  private final CustomerChanges changes;
  private final CustomerUniqueness uniqueness;
  private final MetadataIndex metadata;
  private final List<CustomerDeletionListener> listeners;
  private final WorldClock clock;

  CustomerRecords(
      CustomerRepository customers,
      MemberRepository members,
      CustomerChanges changes,
      CustomerUniqueness uniqueness,
      MetadataIndex metadata,
      List<CustomerDeletionListener> listeners,
      WorldClock clock) {
    this.customers = customers;
    this.members = members;
    this.changes = changes;
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
    CustomerDraft draft = new CustomerDraft(UUID.randomUUID(), organizationId, now);
    check(changes.fill(draft, create), draft);
    CustomerEntity customer = customers.save(draft.toEntity());
    if (create.metadata() != null) {
      metadata.replace(customer.id(), create.metadata());
    }
    members.save(owner(customer, create.owner()));
    return customer;
  }

  private static MemberEntity owner(CustomerEntity customer, @Nullable MemberOwnerCreate owner) {
    String email = owner == null ? customer.email() : owner.email();
    if (email == null) {
      throw new IllegalStateException("a customer without an address has an owner with one");
    }
    return new MemberEntity(
        UUID.randomUUID(),
        customer.id(),
        email,
        owner == null ? null : CustomerChanges.given(owner.externalId()),
        owner == null ? customer.name() : owner.name(),
        MemberRole.OWNER.value(),
        customer.createdAt(),
        null);
  }

  /**
   * Changes a customer, as it is when nobody else does.
   *
   * @throws ApiException if it was deleted meanwhile
   * @throws ApiException that names what is in use or cannot be changed
   */
  @Transactional
  CustomerEntity update(UUID id, CustomerUpdate update, Set<String> sent) {
    CustomerDraft draft = CustomerDraft.of(lock(id));
    check(changes.change(draft, update, sent), draft);
    draft.modifiedAt = clock.now(draft.organizationId);
    if (update.metadata() != null) {
      metadata.replace(id, update.metadata());
    }
    return customers.update(draft.toEntity());
  }

  private void check(List<Fault> faults, CustomerDraft draft) {
    faults.addAll(uniqueness.faults(draft));
    if (!faults.isEmpty()) {
      throw ApiException.invalid(faults);
    }
  }

  /**
   * Deletes a customer.
   *
   * @throws ApiException if it was deleted meanwhile
   */
  @Transactional
  void delete(UUID id, boolean anonymize) {
    CustomerEntity customer = lock(id);
    CustomerDraft draft = CustomerDraft.of(customer);
    Instant now = clock.now(draft.organizationId);
    draft.deletedAt = now;
    draft.modifiedAt = now;
    draft.externalId = null;
    if (anonymize) {
      anonymize(draft);
      members.anonymize(id, NO_DOMAIN, now);
    }
    metadata.replace(id, Map.of());
    customers.update(draft.toEntity());
    listeners.forEach(listener -> listener.customerDeleted(customer, now));
  }

  private static void anonymize(CustomerDraft draft) {
    draft.email = draft.id + NO_DOMAIN;
    draft.emailVerified = false;
    draft.name = null;
    draft.billingAddress = null;
    draft.taxId = null;
    draft.taxIdFormat = null;
    draft.locale = null;
    draft.metadata = "{}";
  }

  private CustomerEntity lock(UUID id) {
    return customers.lock(id).orElseThrow(ApiException::notFound);
  }
}
