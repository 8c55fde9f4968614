package floe.server.session;

import floe.api.CustomerSession;
import floe.files.SessionRules;
import floe.server.auth.CustomerSessionEntity;
import floe.server.customer.CustomerEntity;
import floe.server.customer.CustomerMapper;
import floe.server.url.PublicUrl;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/** Writes sessions as the contract shows them. */
@Singleton
class CustomerSessionMapper {

  private final CustomerMapper customers;
  private final PublicUrl publicUrl;

  CustomerSessionMapper(CustomerMapper customers, PublicUrl publicUrl) {
    this.customers = customers;
    this.publicUrl = publicUrl;
  }

  /**
   * Returns a session with its token, which is shown only this once: schema
   * {@code CustomerSession}.
   */
  CustomerSession toSession(CustomerSessionEntity session, String token, CustomerEntity customer) {
    return CustomerSession.builder()
        .createdAt(session.createdAt().atOffset(ZoneOffset.UTC))
        .id(session.id())
        .token(token)
        .expiresAt(session.expiresAt().atOffset(ZoneOffset.UTC))
        .returnUrl(session.returnUrl())
        .customerPortalUrl(publicUrl.resolve(SessionRules.portalPath(token)).toString())
        .customerId(customer.id())
        .customer(customers.toCustomer(customer))
        .build();
  }
}
