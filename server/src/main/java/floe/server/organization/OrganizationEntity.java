package floe.server.organization;

import floe.server.text.NulEscapingConverter;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;

/** An organization that sells; in the sandbox, a world. */
@MappedEntity("organization")
public record OrganizationEntity(
    @Id UUID id,
    @MappedProperty(converter = NulEscapingConverter.class) String name,
    String slug,
    Instant createdAt) {}
