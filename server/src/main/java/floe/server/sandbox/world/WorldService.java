package floe.server.sandbox.world;

import floe.files.WorldRules;
import floe.server.auth.AccessTokens;
import floe.server.customer.CustomerEntity;
import floe.server.customer.CustomerRepository;
import floe.server.customer.MemberEntity;
import floe.server.customer.MemberRepository;
import floe.server.organization.OrganizationEntity;
import floe.server.organization.OrganizationRepository;
import floe.server.organization.UserEntity;
import floe.server.organization.UserRepository;
import floe.server.sandbox.snapshot.SnapshotWriter;
import floe.server.session.CustomerSessionService;
import floe.steering.clock.WorldClock;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/**
 * Creates worlds: an organization, a user who works for it, a customer with one member, and a token
 * for each.
 */
@Singleton
class WorldService {

  private final OrganizationRepository organizations;
  private final UserRepository users;
  private final CustomerRepository customers;
  private final MemberRepository members;
  private final AccessTokens accessTokens;
  private final CustomerSessionService sessions;
  private final SnapshotWriter snapshots;
  private final WorldClock clock;

  WorldService(
      OrganizationRepository organizations,
      UserRepository users,
      CustomerRepository customers,
      MemberRepository members,
      AccessTokens accessTokens,
      CustomerSessionService sessions,
      SnapshotWriter snapshots,
      WorldClock clock) {
    this.organizations = organizations;
    this.users = users;
    this.customers = customers;
    this.members = members;
    this.accessTokens = accessTokens;
    this.sessions = sessions;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /** The organization, customer and member of a world. */
  record People(OrganizationEntity organization, CustomerEntity customer, MemberEntity member) {}

  /** Creates a world, or nothing of it; what it is now is what a reset brings it back to. */
  @Transactional
  People create(NewWorld world) {
    Instant now = clock.now(world.organizationId());
    OrganizationEntity organization = organizations.save(new OrganizationEntity(
        world.organizationId(),
        world.name(),
        WorldRules.slug(world.name(), world.organizationId()),
        now));
    UserEntity user = users.save(
        new UserEntity(UUID.randomUUID(), WorldRules.email("owner", world.organizationId()), now));
    organizations.addUser(user.id(), organization.id());
    accessTokens.keepOrganizationToken(world.accessToken(), organization.id(), world.scopes(), now);
    accessTokens.keepPersonalToken(world.personalAccessToken(), user.id(), world.scopes(), now);
    CustomerEntity customer = customers.save(CustomerEntity.individual(
        world.customerId(),
        organization.id(),
        WorldRules.email("customer", world.organizationId()),
        WorldRules.customerExternalId(world.customerId()),
        WorldRules.CUSTOMER_NAME,
        now));
    MemberEntity member = members.save(new MemberEntity(
        world.memberId(),
        customer.id(),
        WorldRules.email("member", world.organizationId()),
        WorldRules.memberExternalId(world.memberId()),
        "Member",
        "member",
        now,
        null));
    sessions.open(world.customerToken(), customer, null, null, world.sessionLifetime());
    sessions.open(world.memberToken(), customer, member, null, world.sessionLifetime());
    snapshots.keepOrigin(organization.id());
    return new People(organization, customer, member);
  }
}
