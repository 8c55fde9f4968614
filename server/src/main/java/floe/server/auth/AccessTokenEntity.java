package floe.server.auth;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access token of an organization or of a user. Only the token's hash is known.
 *
 * @param organizationId the organization that it stands for; null for a user's
 * @param userId the user that it stands for; null for an organization's
 * @param scopes what it may be used for, separated by spaces
 */
@MappedEntity("access_token")
record AccessTokenEntity(
    @Id UUID id,
    String tokenHash,
    @Nullable UUID organizationId,
    @Nullable UUID userId,
    String scopes,
    Instant createdAt) {}
