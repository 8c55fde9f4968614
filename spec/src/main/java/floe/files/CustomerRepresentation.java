package floe.files;

import floe.api.Customer;
import floe.api.CustomerIndividual;
import floe.api.CustomerTeam;
import floe.api.CustomerType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes customers as the contract shows them. */
public final class CustomerRepresentation {

  private CustomerRepresentation() {}

  /** Returns a customer: schema {@code Customer}, in the branch of its type. */
  public static Customer of(CustomerDetails customer) {
    return customer.type() == CustomerType.TEAM ? team(customer) : individual(customer);
  }

  private static Customer individual(CustomerDetails customer) {
    String email = customer.email();
    if (email == null) {
      throw new IllegalStateException("customer " + customer.id() + " has no address");
    }
    return CustomerIndividual.builder()
        .id(customer.id())
        .createdAt(customer.createdAt().atOffset(ZoneOffset.UTC))
        .modifiedAt(utc(customer.modifiedAt()))
        .metadata(customer.metadata())
        .externalId(customer.externalId())
        .email(email)
        .emailVerified(customer.emailVerified())
        .type(customer.type().value())
        .name(customer.name())
        .billingName(customer.name())
        .billingAddress(customer.billingAddress())
        .taxId(taxId(customer))
        .locale(customer.locale())
        .organizationId(customer.organizationId())
        .deletedAt(utc(customer.deletedAt()))
        .build();
  }

  private static Customer team(CustomerDetails customer) {
    return CustomerTeam.builder()
        .id(customer.id())
        .createdAt(customer.createdAt().atOffset(ZoneOffset.UTC))
        .modifiedAt(utc(customer.modifiedAt()))
        .metadata(customer.metadata())
        .externalId(customer.externalId())
        .email(customer.email())
        .emailVerified(customer.emailVerified())
        .type(customer.type().value())
        .name(customer.name())
        .billingName(customer.name())
        .billingAddress(customer.billingAddress())
        .taxId(taxId(customer))
        .locale(customer.locale())
        .organizationId(customer.organizationId())
        .deletedAt(utc(customer.deletedAt()))
        .build();
  }

  private static @Nullable List<Object> taxId(CustomerDetails customer) {
    return customer.taxId() == null || customer.taxIdFormat() == null
        ? null
        : List.of(customer.taxId(), customer.taxIdFormat().value());
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
