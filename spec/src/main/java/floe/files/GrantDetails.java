package floe.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an engine knows of a benefit given to a customer. A grant stays when it is taken away, and
 * comes back when it is given again.
 */
public interface GrantDetails {

  /** Returns the grant's id. */
  UUID id();

  /** Returns the organization of benefit and customer. */
  UUID organizationId();

  /** Returns the customer. */
  UUID customerId();

  /** Returns the benefit. */
  UUID benefitId();

  /** Returns the one member who has it; null if it is the whole customer's. */
  @Nullable
  UUID memberId();

  /** Returns since when it is in force; null while it is not. */
  @Nullable
  Instant grantedAt();

  /** Returns when it was taken away; null while it is in force. */
  @Nullable
  Instant revokedAt();

  /** Returns when it was given first. */
  Instant createdAt();

  /** Returns when it was taken away or given again; null if it never was. */
  @Nullable
  Instant modifiedAt();
}
