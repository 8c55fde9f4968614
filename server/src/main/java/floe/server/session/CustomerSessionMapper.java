package floe.server.session;

import floe.api.CustomerSession;
import floe.server.auth.CustomerSessionEntity;
import floe.server.customer.CustomerEntity;
import floe.server.customer.CustomerMapper;
import floe.server.customer.MemberEntity;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Writes sessions as the contract shows them. */
@Singleton
class CustomerSessionMapper {

  private final CustomerMapper customers;
  private final PortalUrl portalUrl;

  CustomerSessionMapper(CustomerMapper customers, PortalUrl portalUrl) {
    this.customers = customers;
    this.portalUrl = portalUrl;
  }

  /**
   * Returns a session with its token, which is shown only this once: schema
   * {@code CustomerSession}.
   *
   * @param member the member; null for the customer's own session
   */
  CustomerSession toSession(
      CustomerSessionEntity session,
      String token,
      CustomerEntity customer,
      @Nullable MemberEntity member) {
    String email = member == null ? customer.email() : member.email();
    return CustomerSession.builder()
        .createdAt(session.createdAt().atOffset(ZoneOffset.UTC))
        .id(session.id())
        .token(token)
        .expiresAt(session.expiresAt().atOffset(ZoneOffset.UTC))
        .returnUrl(session.returnUrl())
        .customerPortalUrl(portalUrl.of(customer, token, email))
        .customerId(customer.id())
        .customer(customers.toCustomer(customer))
        .build();
  }
}
