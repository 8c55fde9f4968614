package floe.simulator.files;

import floe.api.Member;
import floe.files.CustomerDetails;
import floe.simulator.files.customer.CustomerRepository;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.world.SandboxWorld;
import floe.simulator.files.world.TokenHolder;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds customers and members that a request names. In the shared world everybody exists who was
 * not deleted.
 */
final class CustomerFinder {
  private final CustomerRepository customers;

  CustomerFinder(CustomerRepository customers) {
    this.customers = customers;
  }

  /**
   * Returns the customer with the id in the path; empty for an unknown one of the shared world, for
   * which a sample is answered.
   *
   * @throws RejectedRequestException if the token's world has no such customer, or it was deleted
   */
  Optional<CustomerDetails> findById(FilesRequest request) {
    UUID id = request.id("id");
    Optional<CustomerDetails> customer =
        customers.find(id).filter(found -> request.holder().worksFor(found.organizationId()));
    boolean isKnown = request.holder().issued() || customers.findWithDeleted(id).isPresent();
    return foundOrSample(customer, isKnown);
  }

  /** Returns the customer with the external id in the path; see {@link #findById}. */
  Optional<CustomerDetails> findByExternalId(FilesRequest request) {
    UUID organizationId = request.holder().world().id();
    String externalId = request.validated().pathParameters().getOrDefault("external_id", "");
    boolean isKnown = request.holder().issued() || customers.isFreed(organizationId, externalId);
    return foundOrSample(customers.findByExternalId(organizationId, externalId), isKnown);
  }

  private static Optional<CustomerDetails> foundOrSample(
      Optional<CustomerDetails> customer, boolean isKnown) {
    if (customer.isEmpty() && isKnown) {
      throw RejectedRequestException.notFound();
    }
    return customer;
  }

  /** Returns the customer of a new session; in the shared world a sample if it is unknown. */
  Optional<CustomerDetails> findById(TokenHolder holder, UUID id) {
    if (!holder.issued() && customers.findWithDeleted(id).isEmpty()) {
      SandboxWorld world = holder.world();
      return Optional.of(world.sampleCustomer(id, world.customer().externalId()));
    }
    return customers.find(id).filter(found -> holder.worksFor(found.organizationId()));
  }

  /** Returns the customer of a new session; in the shared world a sample if it is unknown. */
  Optional<CustomerDetails> findByExternalId(TokenHolder holder, String externalId) {
    SandboxWorld world = holder.world();
    Optional<CustomerDetails> customer = customers.findByExternalId(world.id(), externalId);
    boolean isKnown = holder.issued() || customers.isFreed(world.id(), externalId);
    return customer.isPresent() || isKnown
        ? customer
        : Optional.of(world.sampleCustomer(world.customer().id(), externalId));
  }

  /** Returns the member of a new session; in the shared world a sample if it is unknown. */
  Optional<Member> findMember(TokenHolder holder, CustomerDetails customer, UUID id) {
    if (!holder.issued() && customers.findMember(id).isEmpty()) {
      SandboxWorld world = holder.world();
      return Optional.of(world.sampleMember(customer.id(), id, world.member().externalId()));
    }
    return customers.findMember(customer.id(), id);
  }

  /** Returns the member of a new session; in the shared world a sample if it is unknown. */
  Optional<Member> findMember(TokenHolder holder, CustomerDetails customer, String externalId) {
    Optional<Member> member = customers.findMember(customer.id(), externalId);
    SandboxWorld world = holder.world();
    return member.isPresent() || holder.issued()
        ? member
        : Optional.of(world.sampleMember(customer.id(), world.member().id(), externalId));
  }
}
