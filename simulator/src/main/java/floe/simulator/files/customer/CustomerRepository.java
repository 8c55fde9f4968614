package floe.simulator.files.customer;

import floe.api.Member;
import floe.files.CustomerChanges;
import floe.files.CustomerDetails;
import floe.files.CustomerRules;
import floe.simulator.state.BoundedCache;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Stores customers and their members. Of each, the oldest are evicted beyond {@value #CAPACITY}
 * entries or {@value #BYTES} characters. A deleted customer stays, because its grants name it.
 */
public final class CustomerRepository {
  private static final int CAPACITY = 10_000;
  private static final long BYTES = 32L * 1024 * 1024;

  private final BoundedCache<CustomerDetails> customers = new BoundedCache<>(CAPACITY, BYTES);
  private final BoundedCache<Member> members = new BoundedCache<>(CAPACITY, BYTES);
  private final BoundedCache<String> freedExternalIds = new BoundedCache<>(CAPACITY, BYTES);

  /** Adds or replaces a customer. */
  public void put(CustomerDetails customer) {
    customers.put(customer.id().toString(), customer, customer.toString().length());
  }

  /** Adds or replaces a member. */
  public void put(Member member) {
    members.put(member.id().toString(), member, member.toString().length());
  }

  /** Returns a customer, even if it is deleted. */
  public Optional<CustomerDetails> findWithDeleted(UUID id) {
    return customers.get(id.toString());
  }

  /** Returns a customer that is not deleted. */
  public Optional<CustomerDetails> find(UUID id) {
    return findWithDeleted(id).filter(CustomerRepository::exists);
  }

  /** Returns the customer of an organization with an external id. */
  public Optional<CustomerDetails> findByExternalId(UUID organizationId, String externalId) {
    return first(organizationId, customer -> externalId.equals(customer.externalId()));
  }

  /**
   * Returns the customer of an organization with an email address.
   *
   * @param key what {@link CustomerRules#emailKey} returns
   */
  public Optional<CustomerDetails> findByEmail(UUID organizationId, String key) {
    return first(
        organizationId,
        customer ->
            customer.email() != null && CustomerRules.emailKey(customer.email()).equals(key));
  }

  private Optional<CustomerDetails> first(UUID organizationId, Predicate<CustomerDetails> filter) {
    return list(organizationId).stream().filter(filter).findFirst();
  }

  /** Returns the customers of an organization that are not deleted, oldest first. */
  public List<CustomerDetails> list(UUID organizationId) {
    return customers.values(
        customer -> exists(customer) && customer.organizationId().equals(organizationId));
  }

  private static boolean exists(CustomerDetails customer) {
    return customer.deletedAt() == null;
  }

  /** Remembers that a deleted customer had an external id. */
  void free(UUID organizationId, String externalId) {
    String key = key(organizationId, externalId);
    freedExternalIds.put(key, key, key.length());
  }

  /** Checks whether a deleted customer had an external id. */
  public boolean isFreed(UUID organizationId, String externalId) {
    return freedExternalIds.get(key(organizationId, externalId)).isPresent();
  }

  private static String key(UUID organizationId, String externalId) {
    return organizationId + externalId;
  }

  /** Returns a member. */
  public Optional<Member> findMember(UUID id) {
    return members.get(id.toString());
  }

  /** Returns the member of a customer with an id. */
  public Optional<Member> findMember(UUID customerId, UUID id) {
    return findMember(id).filter(member -> member.customerId().equals(customerId));
  }

  /** Returns the member of a customer with an external id. */
  public Optional<Member> findMember(UUID customerId, String externalId) {
    return members
        .values(member ->
            member.customerId().equals(customerId) && externalId.equals(member.externalId()))
        .stream()
        .findFirst();
  }

  /** Removes the personal data of a customer's members. */
  void anonymizeMembers(UUID customerId, Instant now) {
    members
        .values(member -> member.customerId().equals(customerId))
        .forEach(member -> put(CustomerChanges.anonymize(member, now)));
  }

  /** Returns the customers and members that an organization has now. */
  public CustomerState copy(UUID organizationId) {
    List<CustomerDetails> copied =
        customers.values(customer -> customer.organizationId().equals(organizationId));
    Set<UUID> ids = copied.stream().map(CustomerDetails::id).collect(Collectors.toSet());
    return new CustomerState(copied, members.values(member -> ids.contains(member.customerId())));
  }

  /** Replaces the customers and members of an organization by those of another moment. */
  public void restore(UUID organizationId, CustomerState state) {
    deleteOrganization(organizationId);
    state.customers().forEach(this::put);
    state.members().forEach(this::put);
  }

  /** Deletes the customers of an organization and their members, as if they had never been. */
  public void deleteOrganization(UUID organizationId) {
    CustomerState state = copy(organizationId);
    state.customers().forEach(customer -> customers.remove(customer.id().toString()));
    state.members().forEach(member -> members.remove(member.id().toString()));
  }

  /** Deletes everything. */
  public void clear() {
    customers.clear();
    members.clear();
    freedExternalIds.clear();
  }
}
