package floe.server.auth;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization's or a person's access token, of which only the hash is known.
 *
 * @param organizationId whom it stands for, unless it is a person's
 * @param userId whom it stands for, unless it is an organization's
 * @param scopes what it may be used for, parted by spaces
 */
@MappedEntity("access_token")
record AccessTokenEntity(
    @Id UUID id,
    String tokenHash,
    @Nullable UUID organizationId,
    @Nullable UUID userId,
    String scopes,
    Instant createdAt) {}
