package floe.server.customer;

import floe.api.CustomerType;
import floe.files.CustomerRules;
import floe.server.text.NulEscapingConverter;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer of an organization.
 *
 * @param type {@code individual} or {@code team}
 * @param emailKey what no other customer of the organization may have: the address in lower case,
 *     or null where there is none to keep apart
 * @param externalId what the seller's software calls the customer
 * @param billingAddress schema {@code Address}, a JSON object
 * @param taxIdFormat schema {@code TaxIDFormat}; null where there is no tax id
 * @param metadata the seller's own notes, a JSON object
 */
@MappedEntity("customer")
public record CustomerEntity(
    @Id UUID id,
    UUID organizationId,
    String type,

    @Nullable @MappedProperty(converter = NulEscapingConverter.class)
    String email,

    @Nullable @MappedProperty(converter = NulEscapingConverter.class)
    String emailKey,

    boolean emailVerified,

    @Nullable @MappedProperty(converter = NulEscapingConverter.class)
    String externalId,

    @Nullable @MappedProperty(converter = NulEscapingConverter.class)
    String name,

    @Nullable String billingAddress,

    @Nullable @MappedProperty(converter = NulEscapingConverter.class)
    String taxId,

    @Nullable String taxIdFormat,

    @Nullable @MappedProperty(converter = NulEscapingConverter.class)
    String locale,

    String metadata,
    Instant createdAt,
    @Nullable Instant modifiedAt,
    @Nullable Instant deletedAt) {

  /** Returns a person whose address is known to be right, and of whom nothing else is known. */
  public static CustomerEntity individual(
      UUID id, UUID organizationId, String email, String externalId, String name, Instant now) {
    return new CustomerEntity(
        id,
        organizationId,
        CustomerType.INDIVIDUAL.value(),
        email,
        CustomerRules.emailKey(email),
        true,
        externalId,
        name,
        null,
        null,
        null,
        null,
        "{}",
        now,
        null,
        null);
  }
}
