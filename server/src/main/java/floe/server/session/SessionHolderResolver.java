package floe.server.session;

import floe.api.CustomerSessionCreate;
import floe.files.SessionRules;
import floe.server.auth.Caller;
import floe.server.customer.CustomerEntity;
import floe.server.customer.CustomerRepository;
import floe.server.customer.MemberEntity;
import floe.server.customer.MemberRepository;
import floe.server.error.ApiException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the customer and the member that a session is for. */
@Singleton
class SessionHolderResolver {

  private final CustomerRepository customers;
  private final MemberRepository members;

  SessionHolderResolver(CustomerRepository customers, MemberRepository members) {
    this.customers = customers;
    this.members = members;
  }

  /**
   * Returns the customer that a request names.
   *
   * @throws ApiException if the seller has no such customer
   */
  CustomerEntity customer(Caller.Seller seller, CustomerSessionCreate create) {
    return SessionRules.findCustomer(
            create,
            id -> byId(seller.organizationIds(), id),
            externalId -> byExternalId(seller.organizationIds(), externalId))
        .orElseThrow(() -> ApiException.invalid(SessionRules.unknownCustomer(create)));
  }

  /**
   * Returns the member that a request names, or nothing if it names none.
   *
   * @throws ApiException if the customer has no such member
   */
  Optional<MemberEntity> member(CustomerEntity customer, CustomerSessionCreate create) {
    Optional<MemberEntity> member = SessionRules.findMember(
        create,
        id -> members.findByIdAndCustomerId(id, customer.id()),
        externalId -> members.findByExternalIdAndCustomerId(externalId, customer.id()));
    if (member.isEmpty() && SessionRules.isForMember(create)) {
      throw ApiException.invalid(SessionRules.unknownMember(create));
    }
    return member;
  }

  private Optional<CustomerEntity> byId(Set<UUID> organizationIds, UUID id) {
    return organizationIds.isEmpty()
        ? Optional.empty()
        : customers.findByIdAndOrganizationIdInAndDeletedAtIsNull(id, organizationIds);
  }

  private Optional<CustomerEntity> byExternalId(Set<UUID> organizationIds, String externalId) {
    return organizationIds.isEmpty()
        ? Optional.empty()
        : customers
            .findByExternalIdAndOrganizationIdInAndDeletedAtIsNullOrderByCreatedAt(
                externalId, organizationIds)
            .stream()
            .findFirst();
  }
}
