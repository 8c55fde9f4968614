package floe.server.session;

import floe.server.api.model.CustomerSession;
import floe.server.auth.CustomerSessionEntity;
import floe.server.customer.CustomerEntity;
import floe.server.customer.CustomerMapper;
import floe.server.url.PublicUrl;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/** Writes sessions the way the contract shows them. */
@Singleton
class CustomerSessionMapper {

  private final CustomerMapper customers;
  private final PublicUrl publicUrl;

  CustomerSessionMapper(CustomerMapper customers, PublicUrl publicUrl) {
    this.customers = customers;
    this.publicUrl = publicUrl;
  }

  /** Schema {@code CustomerSession}: the only time that the token is shown. */
  CustomerSession toSession(CustomerSessionEntity session, String token, CustomerEntity customer) {
    return new CustomerSession(
        session.createdAt().atOffset(ZoneOffset.UTC),
        null,
        session.id(),
        token,
        session.expiresAt().atOffset(ZoneOffset.UTC),
        session.returnUrl(),
        publicUrl.resolve("/portal?customer_session_token=" + token).toString(),
        customer.id(),
        customers.toCustomer(customer));
  }
}
