package floe.server.customer;

import floe.api.Customer;
import floe.files.CustomerRepresentation;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/** Writes customers the way the contract shows them. */
@Singleton
public class CustomerMapper {

  /**
   * Returns a customer as the contract shows it: schema {@code Customer}, in the branch of
   * individuals.
   */
  public Customer toCustomer(CustomerEntity customer) {
    return CustomerRepresentation.individual(customer.name())
        .id(customer.id())
        .createdAt(customer.createdAt().atOffset(ZoneOffset.UTC))
        .externalId(customer.externalId())
        .email(customer.email())
        .organizationId(customer.organizationId())
        .build();
  }
}
