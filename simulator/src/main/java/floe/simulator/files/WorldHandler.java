package floe.simulator.files;

import floe.api.Member;
import floe.api.sandbox.World;
import floe.api.sandbox.WorldCreate;
import floe.api.sandbox.WorldCustomer;
import floe.api.sandbox.WorldCustomerRead;
import floe.api.sandbox.WorldMember;
import floe.api.sandbox.WorldMemberRead;
import floe.api.sandbox.WorldOrganization;
import floe.api.sandbox.WorldRead;
import floe.files.CustomerDetails;
import floe.files.Lifetimes;
import floe.files.WorldRules;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.SimulatorClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/** Handles the operations of the control API on worlds. */
final class WorldHandler {
  private static final String ORGANIZATION_ID = "organization_id";
  private static final String STORE =
      SimulatedStore.PREFIX.substring(0, SimulatedStore.PREFIX.length() - 1);

  private final InMemoryRepository repository;
  private final WorldRegistry worlds;
  private final TokenRegistry tokens;
  private final SessionExpiries expiries;
  private final SimulatedStore store;
  private final SimulatorClock clock;

  WorldHandler(
      InMemoryRepository repository,
      WorldRegistry worlds,
      TokenRegistry tokens,
      SessionExpiries expiries,
      SimulatedStore store,
      SimulatorClock clock) {
    this.repository = repository;
    this.worlds = worlds;
    this.tokens = tokens;
    this.expiries = expiries;
    this.store = store;
    this.clock = clock;
  }

  /** Handles {@code worlds:create}. */
  SimulatedResponse create(FilesRequest request) {
    WorldCreate create = request.body(WorldCreate.class);
    SandboxWorld world =
        worlds.create(WorldRules.name(create), WorldRules.scopes(create), clock.now());
    repository.customers().put(world.initialCustomer());
    repository.customers().put(world.initialMember());
    tokens.addWorld(world);
    Instant sessionsEnd = Lifetimes.sessionExpiry(world.createdAt());
    expiries.add(world.customer().token(), sessionsEnd);
    expiries.add(world.member().token(), sessionsEnd);
    return request.success(toWorld(world, request.baseUrl()));
  }

  private static World toWorld(SandboxWorld world, String base) {
    return World.builder()
        .organization(toOrganization(world))
        .accessToken(world.accessToken())
        .personalAccessToken(world.personalToken())
        .customer(WorldCustomer.builder()
            .id(world.customer().id())
            .email(world.customer().email())
            .externalId(world.customer().externalId())
            .sessionToken(world.customer().token())
            .build())
        .member(WorldMember.builder()
            .id(world.member().id())
            .email(world.member().email())
            .sessionToken(world.member().token())
            .build())
        .apiUrl(base)
        .storeUrl(base + STORE)
        .build();
  }

  /** Handles {@code worlds:get}. */
  SimulatedResponse get(FilesRequest request) {
    SandboxWorld world =
        worlds.find(request.id(ORGANIZATION_ID)).orElseThrow(RejectedRequestException::notFound);
    return request.success(toRead(world, request.baseUrl()));
  }

  private WorldRead toRead(SandboxWorld world, String base) {
    CustomerDetails customer = repository
        .customers()
        .findWithDeleted(world.customer().id())
        .orElseGet(world::initialCustomer);
    Member member =
        repository.customers().findMember(world.member().id()).orElseGet(world::initialMember);
    return WorldRead.builder()
        .organization(toOrganization(world))
        .customer(WorldCustomerRead.builder()
            .id(customer.id())
            .email(Objects.requireNonNullElse(customer.email(), ""))
            .externalId(Objects.requireNonNullElse(customer.externalId(), ""))
            .build())
        .member(WorldMemberRead.builder().id(member.id()).email(member.email()).build())
        .scopes(world.scopes())
        .createdAt(world.createdAt().atOffset(ZoneOffset.UTC))
        .apiUrl(base)
        .storeUrl(base + STORE)
        .build();
  }

  private static WorldOrganization toOrganization(SandboxWorld world) {
    return WorldOrganization.builder()
        .id(world.id())
        .name(world.name())
        .slug(world.slug())
        .build();
  }

  /** Handles {@code worlds:delete}. */
  SimulatedResponse delete(FilesRequest request) {
    UUID id = request.id(ORGANIZATION_ID);
    SandboxWorld world = worlds.delete(id).orElseThrow(RejectedRequestException::notFound);
    tokens.revoke(world);
    repository.deleteOrganization(id).forEach(store::deleteParts);
    return request.success();
  }
}
