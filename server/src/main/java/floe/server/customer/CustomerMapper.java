package floe.server.customer;

import floe.server.api.model.Customer;
import floe.server.api.model.CustomerIndividual;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Map;

/** Writes customers the way the contract shows them. */
@Singleton
public class CustomerMapper {

  /** Schema {@code Customer}, in the branch of individuals. */
  public Customer toCustomer(CustomerEntity customer) {
    return new CustomerIndividual(
        customer.id(),
        customer.createdAt().atOffset(ZoneOffset.UTC),
        null,
        Map.of(),
        customer.externalId(),
        customer.email(),
        true,
        "individual",
        customer.name(),
        customer.name(),
        null,
        null,
        null,
        customer.organizationId(),
        null,
        null,
        null,
        null);
  }
}
