package floe.simulator.files.world;

import floe.simulator.files.customer.CustomerRepository;
import floe.steering.world.WorldPeople;
import java.util.UUID;

/** The people of a world that exists. */
record StoredPeople(SandboxWorld world, CustomerRepository customers) implements WorldPeople {

  @Override
  public UUID organizationId() {
    return world.id();
  }

  @Override
  public UUID customerId() {
    return world.customer().id();
  }

  @Override
  public UUID memberId() {
    return world.member().id();
  }

  @Override
  public boolean hasEmail(String email) {
    return customers.findByEmail(world.id(), email).isPresent();
  }

  @Override
  public boolean hasExternalId(String externalId) {
    return customers.findByExternalId(world.id(), externalId).isPresent();
  }

  @Override
  public boolean hasMember(String externalId) {
    return customers.findMember(world.customer().id(), externalId).isPresent();
  }
}
