package floe.server.customer;

import floe.api.Customer;
import floe.api.CustomerIndividual;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Map;

/** Writes customers the way the contract shows them. */
@Singleton
public class CustomerMapper {

  /**
   * Returns a customer as the contract shows it: schema {@code Customer}, in the branch of
   * individuals.
   */
  public Customer toCustomer(CustomerEntity customer) {
    return CustomerIndividual.builder()
        .id(customer.id())
        .createdAt(customer.createdAt().atOffset(ZoneOffset.UTC))
        .metadata(Map.of())
        .externalId(customer.externalId())
        .email(customer.email())
        .emailVerified(true)
        .type("individual")
        .name(customer.name())
        .billingName(customer.name())
        .organizationId(customer.organizationId())
        .build();
  }
}
