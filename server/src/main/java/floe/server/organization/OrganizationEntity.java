package floe.server.organization;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** An organization that sells; in the sandbox, a world. */
@MappedEntity("organization")
public record OrganizationEntity(@Id UUID id, String name, String slug, Instant createdAt) {}
