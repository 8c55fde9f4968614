package floe.server.benefit;

import floe.files.GrantDetails;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A benefit given to a customer. It stays when it is taken away, and comes back when it is given
 * again.
 *
 * @param memberId the one member who has it, unless it is the whole customer's
 * @param holderId the member or, where there is none, the customer
 * @param grantedAt since when it is in force; null while it is not
 * @param revokedAt when it was taken away; null while it is in force
 */
@MappedEntity("benefit_grant")
public record GrantEntity(
    @Id UUID id,
    UUID organizationId,
    UUID customerId,
    UUID benefitId,
    @Nullable UUID memberId,
    UUID holderId,
    @Nullable Instant grantedAt,
    @Nullable Instant revokedAt,
    Instant createdAt,
    @Nullable Instant modifiedAt)
    implements GrantDetails {}
