package floe.steering.world;

import floe.files.WorldRules;
import java.util.UUID;

/** The people whom a world has at its creation. */
public record InitialPeople(UUID organizationId, UUID customerId, UUID memberId)
    implements WorldPeople {

  @Override
  public boolean hasEmail(String email) {
    return email.equals(WorldRules.email("customer", organizationId));
  }

  @Override
  public boolean hasExternalId(String externalId) {
    return externalId.equals(WorldRules.customerExternalId(customerId));
  }

  @Override
  public boolean hasMember(String externalId) {
    return externalId.equals(WorldRules.memberExternalId(memberId));
  }
}
