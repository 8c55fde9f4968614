package floe.server.benefit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A benefit given to a customer.
 *
 * @param memberId the member to whom it is given; null if it is given to the whole customer
 * @param revokedAt when it was revoked; null if it is not
 */
@MappedEntity("benefit_grant")
public record GrantEntity(
    @Id UUID id,
    UUID customerId,
    UUID benefitId,
    @Nullable UUID memberId,
    Instant grantedAt,
    @Nullable Instant revokedAt) {}
