package floe.server.customer;

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
 * @param externalId what the seller's software calls the customer
 */
@MappedEntity("customer")
public record CustomerEntity(
    @Id UUID id,
    UUID organizationId,
    String email,

    @Nullable @MappedProperty(converter = NulEscapingConverter.class)
    String externalId,

    @Nullable @MappedProperty(converter = NulEscapingConverter.class)
    String name,

    Instant createdAt) {}
