package floe.simulator.files.benefit;

import floe.files.GrantDetails;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A benefit given to a customer, or to one member of it; see {@link GrantDetails}. */
public record StoredGrant(
    UUID id,
    UUID organizationId,
    UUID customerId,
    UUID benefitId,
    @Nullable UUID memberId,
    @Nullable Instant grantedAt,
    @Nullable Instant revokedAt,
    Instant createdAt,
    @Nullable Instant modifiedAt)
    implements GrantDetails {

  /** Checks whether the grant is in force. */
  public boolean isInForce() {
    return revokedAt == null;
  }

  /** Returns the id of the member who has it or, if there is none, of the customer. */
  UUID holderId() {
    return memberId == null ? customerId : memberId;
  }

  /** Returns the grant after it was revoked. */
  StoredGrant revoke(Instant now) {
    return new StoredGrant(
        id, organizationId, customerId, benefitId, memberId, null, now, createdAt, now);
  }

  /** Returns the revoked grant after it was given again. */
  StoredGrant grantAgain(Instant now) {
    return new StoredGrant(
        id, organizationId, customerId, benefitId, memberId, now, null, createdAt, now);
  }
}
