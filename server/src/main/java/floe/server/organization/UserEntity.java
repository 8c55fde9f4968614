package floe.server.organization;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A user, who works for organizations. */
@MappedEntity("user_account")
public record UserEntity(@Id UUID id, String email, Instant createdAt) {}
