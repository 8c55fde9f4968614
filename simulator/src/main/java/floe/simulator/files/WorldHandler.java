package floe.simulator.files;

import floe.api.Member;
import floe.api.sandbox.Fixtures;
import floe.api.sandbox.Pagination;
import floe.api.sandbox.Scope;
import floe.api.sandbox.World;
import floe.api.sandbox.WorldCreate;
import floe.api.sandbox.WorldCustomer;
import floe.api.sandbox.WorldCustomerRead;
import floe.api.sandbox.WorldList;
import floe.api.sandbox.WorldMember;
import floe.api.sandbox.WorldMemberRead;
import floe.api.sandbox.WorldOrganization;
import floe.api.sandbox.WorldRead;
import floe.files.CustomerDetails;
import floe.files.Page;
import floe.simulator.files.customer.CustomerRepository;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.world.SandboxWorld;
import floe.simulator.files.world.WorldLifecycle;
import floe.simulator.files.world.WorldRegistry;
import floe.simulator.http.SimulatedResponse;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** Handles the operations of the control API on worlds. */
final class WorldHandler {
  private static final String STORE =
      SimulatedStore.PREFIX.substring(0, SimulatedStore.PREFIX.length() - 1);

  private final CustomerRepository customers;
  private final WorldRegistry worlds;
  private final WorldLifecycle lifecycle;
  private final Consumer<UUID> steering;

  /**
   * Handles the operations.
   *
   * @param steering forgets how a world is steered
   */
  WorldHandler(
      CustomerRepository customers,
      WorldRegistry worlds,
      WorldLifecycle lifecycle,
      Consumer<UUID> steering) {
    this.customers = customers;
    this.worlds = worlds;
    this.lifecycle = lifecycle;
    this.steering = steering;
  }

  /** Handles {@code worlds:create}. */
  SimulatedResponse create(FilesRequest request) {
    WorldLifecycle.Created created = lifecycle.create(request.body(WorldCreate.class));
    return request.success(toWorld(created, request.baseUrl()));
  }

  /** Handles {@code fixtures:create}. */
  SimulatedResponse addFixtures(FilesRequest request) {
    return request.success(lifecycle.addFixtures(request.worldId(), request.body(Fixtures.class)));
  }

  /** Handles {@code worlds:list}. */
  SimulatedResponse list(FilesRequest request) {
    Page<WorldRead> page =
        request.page().of(worlds.newestFirst()).map(world -> toRead(world, request.baseUrl()));
    return request.success(WorldList.builder()
        .items(page.items())
        .pagination(Pagination.builder()
            .totalCount(page.totalCount())
            .maxPage(page.maxPage())
            .build())
        .build());
  }

  private static World toWorld(WorldLifecycle.Created created, String base) {
    SandboxWorld world = created.world();
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
        .fixtures(created.fixtures())
        .apiUrl(base)
        .storeUrl(base + STORE)
        .build();
  }

  /** Handles {@code worlds:get}. */
  SimulatedResponse get(FilesRequest request) {
    SandboxWorld world =
        worlds.find(request.worldId()).orElseThrow(RejectedRequestException::notFound);
    return request.success(toRead(world, request.baseUrl()));
  }

  private WorldRead toRead(SandboxWorld world, String base) {
    CustomerDetails customer =
        customers.findWithDeleted(world.customer().id()).orElseGet(world::initialCustomer);
    Member member = customers.findMember(world.member().id()).orElseGet(world::initialMember);
    return WorldRead.builder()
        .organization(toOrganization(world))
        .customer(WorldCustomerRead.builder()
            .id(customer.id())
            .email(Objects.requireNonNullElse(customer.email(), ""))
            .externalId(Objects.requireNonNullElse(customer.externalId(), ""))
            .build())
        .member(WorldMemberRead.builder().id(member.id()).email(member.email()).build())
        .scopes(
            world.scopes().stream().sorted(Comparator.comparing(Scope::value)).toList())
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

  /** Handles {@code worlds:reset}. */
  SimulatedResponse reset(FilesRequest request) {
    lifecycle.reset(request.worldId());
    steering.accept(request.worldId());
    return request.success();
  }

  /** Handles {@code worlds:delete}. */
  SimulatedResponse delete(FilesRequest request) {
    lifecycle.delete(request.worldId());
    return request.success();
  }
}
