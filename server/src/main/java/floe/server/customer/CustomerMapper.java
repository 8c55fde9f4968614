package floe.server.customer;

import floe.api.Address;
import floe.api.Customer;
import floe.api.CustomerTeam;
import floe.files.CustomerRepresentation;
import floe.server.text.JsonColumn;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes customers the way the contract shows them. */
@Singleton
public class CustomerMapper {

  private static final Argument<Map<String, Object>> METADATA =
      Argument.mapOf(String.class, Object.class);

  private final JsonColumn json;

  CustomerMapper(JsonColumn json) {
    this.json = json;
  }

  /** Returns a customer: schema {@code Customer}, in the branch of its type. */
  public Customer toCustomer(CustomerEntity customer) {
    return customer.type().equals(CustomerDraft.TEAM) ? toTeam(customer) : toIndividual(customer);
  }

  private Customer toIndividual(CustomerEntity customer) {
    String email = customer.email();
    if (email == null) {
      throw new IllegalStateException("customer " + customer.id() + " has no address");
    }
    return CustomerRepresentation.individual(customer.name())
        .id(customer.id())
        .createdAt(customer.createdAt().atOffset(ZoneOffset.UTC))
        .modifiedAt(utc(customer.modifiedAt()))
        .metadata(json.read(customer.metadata(), METADATA))
        .externalId(customer.externalId())
        .email(email)
        .emailVerified(customer.emailVerified())
        .billingAddress(address(customer))
        .taxId(taxId(customer))
        .locale(customer.locale())
        .organizationId(customer.organizationId())
        .deletedAt(utc(customer.deletedAt()))
        .build();
  }

  private Customer toTeam(CustomerEntity customer) {
    return CustomerTeam.builder()
        .id(customer.id())
        .createdAt(customer.createdAt().atOffset(ZoneOffset.UTC))
        .modifiedAt(utc(customer.modifiedAt()))
        .metadata(json.read(customer.metadata(), METADATA))
        .externalId(customer.externalId())
        .email(customer.email())
        .emailVerified(customer.emailVerified())
        .type(customer.type())
        .name(customer.name())
        .billingName(customer.name())
        .billingAddress(address(customer))
        .taxId(taxId(customer))
        .locale(customer.locale())
        .organizationId(customer.organizationId())
        .deletedAt(utc(customer.deletedAt()))
        .build();
  }

  private @Nullable Address address(CustomerEntity customer) {
    String address = customer.billingAddress();
    return address == null ? null : json.read(address, Argument.of(Address.class));
  }

  private static @Nullable List<Object> taxId(CustomerEntity customer) {
    return customer.taxId() == null || customer.taxIdFormat() == null
        ? null
        : List.of(customer.taxId(), customer.taxIdFormat());
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
