package floe.server.auth;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of a customer or of a member. Only the token's hash is known.
 *
 * @param memberId the member whose session it is, unless it is the customer's own
 * @param returnUrl where the customer wants to go back to
 * @param expiresAt from when on the token is refused
 */
@MappedEntity("customer_session")
public record CustomerSessionEntity(
    @Id UUID id,
    String tokenHash,
    UUID customerId,
    @Nullable UUID memberId,
    @Nullable String returnUrl,
    Instant createdAt,
    Instant expiresAt) {}
