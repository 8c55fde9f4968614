package floe.server.sandbox.world;

import floe.files.WorldRules;
import floe.steering.world.WorldPeople;
import java.util.UUID;

/** The people of a world that is about to be created. */
record NewPeople(NewWorld world) implements WorldPeople {

  @Override
  public UUID organizationId() {
    return world.organizationId();
  }

  @Override
  public UUID customerId() {
    return world.customerId();
  }

  @Override
  public UUID memberId() {
    return world.memberId();
  }

  @Override
  public boolean hasEmail(String email) {
    return email.equals(WorldRules.email("customer", world.organizationId()));
  }

  @Override
  public boolean hasExternalId(String externalId) {
    return externalId.equals(WorldRules.customerExternalId(world.customerId()));
  }

  @Override
  public boolean hasMember(String externalId) {
    return externalId.equals(WorldRules.memberExternalId(world.memberId()));
  }
}
