package floe.steering.world;

import java.util.UUID;

/** The people whom a world has before fixtures are added. */
public interface WorldPeople {

  /** Returns the world's organization. */
  UUID organizationId();

  /** Returns the customer that the world has from its creation. */
  UUID customerId();

  /** Returns the member that the world has from its creation. */
  UUID memberId();

  /**
   * Returns whether a customer of the world has this address.
   *
   * @param email in lower case
   */
  boolean hasEmail(String email);

  /** Returns whether a customer of the world has this external id. */
  boolean hasExternalId(String externalId);

  /** Returns whether a member of the world's first customer has this external id. */
  boolean hasMember(String externalId);
}
