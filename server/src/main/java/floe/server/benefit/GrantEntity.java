package floe.server.benefit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A benefit given to a customer.
 *
 * @param memberId the one member who has it, unless it is the whole customer's
 * @param revokedAt when it was taken away again
 */
@MappedEntity("benefit_grant")
public record GrantEntity(
    @Id UUID id,
    UUID customerId,
    UUID benefitId,
    @Nullable UUID memberId,
    Instant grantedAt,
    @Nullable Instant revokedAt) {}
