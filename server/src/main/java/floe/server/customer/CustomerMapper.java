package floe.server.customer;

import floe.api.Address;
import floe.api.Customer;
import floe.api.CustomerType;
import floe.api.TaxIDFormat;
import floe.files.CustomerDetails;
import floe.files.CustomerRepresentation;
import floe.files.CustomerRules;
import floe.server.text.JsonColumn;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads customers from rows of the database, and writes them there and as the contract shows them.
 */
@Singleton
public class CustomerMapper {

  private static final Argument<Map<String, Object>> METADATA =
      Argument.mapOf(String.class, Object.class);

  private final JsonColumn json;

  CustomerMapper(JsonColumn json) {
    this.json = json;
  }

  /** Returns a customer as the contract shows it: schema {@code Customer}. */
  public Customer toCustomer(CustomerEntity customer) {
    return CustomerRepresentation.of(toDetails(customer));
  }

  /** Returns what a row says. */
  CustomerDetails toDetails(CustomerEntity customer) {
    return CustomerDetails.builder(customer.id(), customer.organizationId(), customer.createdAt())
        .type(CustomerType.of(customer.type()))
        .email(customer.email())
        .emailVerified(customer.emailVerified())
        .externalId(customer.externalId())
        .name(customer.name())
        .billingAddress(toAddress(customer.billingAddress()))
        .taxId(customer.taxId())
        .taxIdFormat(customer.taxIdFormat() == null ? null : TaxIDFormat.of(customer.taxIdFormat()))
        .locale(customer.locale())
        .metadata(json.read(customer.metadata(), METADATA))
        .modifiedAt(customer.modifiedAt())
        .deletedAt(customer.deletedAt())
        .build();
  }

  private @Nullable Address toAddress(@Nullable String text) {
    return text == null ? null : json.read(text, Argument.of(Address.class));
  }

  /** Returns the row of a customer; a deleted one keeps its email address from nobody. */
  CustomerEntity toEntity(CustomerDetails customer) {
    String email = customer.email();
    return new CustomerEntity(
        customer.id(),
        customer.organizationId(),
        customer.type().value(),
        email,
        email == null || customer.deletedAt() != null ? null : CustomerRules.emailKey(email),
        customer.emailVerified(),
        customer.externalId(),
        customer.name(),
        customer.billingAddress() == null ? null : json.write(customer.billingAddress()),
        customer.taxId(),
        customer.taxIdFormat() == null ? null : customer.taxIdFormat().value(),
        customer.locale(),
        json.write(customer.metadata()),
        customer.createdAt(),
        customer.modifiedAt(),
        customer.deletedAt());
  }
}
