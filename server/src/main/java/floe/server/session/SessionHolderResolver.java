package floe.server.session;

import floe.api.CustomerSessionCreate;
import floe.server.auth.Caller;
import floe.server.customer.CustomerEntity;
import floe.server.customer.CustomerRepository;
import floe.server.customer.MemberEntity;
import floe.server.customer.MemberRepository;
import floe.server.error.RequestValidationException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds whom a session is asked for. */
@Singleton
class SessionHolderResolver {

  private final CustomerRepository customers;
  private final MemberRepository members;

  SessionHolderResolver(CustomerRepository customers, MemberRepository members) {
    this.customers = customers;
    this.members = members;
  }

  /** The customer that the request names by id or, where it gives none, by external id. */
  CustomerEntity customer(Caller.Seller seller, CustomerSessionCreate create) {
    UUID id = create.customerId();
    if (id != null) {
      return byId(seller.organizationIds(), id)
          .orElseThrow(() -> unknown("customer_id", "Customer does not exist.", id));
    }
    String externalId = create.externalCustomerId();
    if (externalId == null) {
      throw new IllegalStateException(
          "the contract lets no session through that names no customer");
    }
    return byExternalId(seller.organizationIds(), externalId)
        .orElseThrow(() -> unknown("external_customer_id", "Customer does not exist.", externalId));
  }

  /** The member that the request names, if it names one. */
  Optional<MemberEntity> member(CustomerEntity customer, CustomerSessionCreate create) {
    UUID id = create.memberId();
    if (id != null) {
      return Optional.of(members
          .findByIdAndCustomerId(id, customer.id())
          .orElseThrow(() -> unknown("member_id", "Member does not exist for this customer.", id)));
    }
    String externalId = create.externalMemberId();
    if (externalId != null) {
      return Optional.of(members
          .findByExternalIdAndCustomerId(externalId, customer.id())
          .orElseThrow(() -> unknown(
              "external_member_id", "Member does not exist for this customer.", externalId)));
    }
    return Optional.empty();
  }

  private Optional<CustomerEntity> byId(Set<UUID> organizationIds, UUID id) {
    return organizationIds.isEmpty()
        ? Optional.empty()
        : customers.findByIdAndOrganizationIdIn(id, organizationIds);
  }

  private Optional<CustomerEntity> byExternalId(Set<UUID> organizationIds, String externalId) {
    return organizationIds.isEmpty()
        ? Optional.empty()
        : customers
            .findByExternalIdAndOrganizationIdInOrderByCreatedAt(externalId, organizationIds)
            .stream()
            .findFirst();
  }

  private static RequestValidationException unknown(String field, String message, Object input) {
    return new RequestValidationException(
        List.of(RequestValidationException.fault(List.of("body", field), message, input)));
  }
}
