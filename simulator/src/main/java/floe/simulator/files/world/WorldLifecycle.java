package floe.simulator.files.world;

import floe.api.sandbox.FixtureSet;
import floe.api.sandbox.Fixtures;
import floe.api.sandbox.WorldCreate;
import floe.files.Lifetimes;
import floe.files.WorldRules;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.storage.PartStorage;
import floe.simulator.steering.SimulatorClock;
import floe.steering.world.FixturePlan;
import floe.steering.world.FixturePlanner;
import floe.steering.world.IdSource;
import floe.steering.world.SandboxFaults;
import floe.steering.world.WorldPeople;
import floe.steering.world.WorldSeed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, resets and deletes worlds, and adds fixtures to them. */
public final class WorldLifecycle {
  private static final List<Object> FIXTURES_OF_WORLD = List.of("body", "fixtures");
  private static final List<Object> FIXTURES = List.of("body");

  private final WorldRegistry worlds;
  private final InMemoryRepository repository;
  private final TokenRegistry tokens;
  private final SessionExpiries expiries;
  private final PartStorage parts;
  private final SimulatorClock clock;
  private final FixtureStore fixtures;
  private final Snapshots snapshots;
  private final SeededRandom fixtureRandom;

  /** Creates the worlds' lifecycle on what stores their contents. */
  public WorldLifecycle(
      WorldRegistry worlds,
      InMemoryRepository repository,
      TokenRegistry tokens,
      SessionExpiries expiries,
      PartStorage parts,
      SimulatorClock clock,
      SeededRandom random) {
    this.worlds = worlds;
    this.repository = repository;
    this.tokens = tokens;
    this.expiries = expiries;
    this.parts = parts;
    this.clock = clock;
    this.fixtures =
        new FixtureStore(new FixtureFileStore(repository, parts, clock), repository, clock);
    this.snapshots = new Snapshots(
        new WorldStates(repository, tokens, expiries, parts, clock.worlds()), clock, random);
    this.fixtureRandom = random.derive("fixtures");
    worlds.whenGone(snapshots::forget);
  }

  /**
   * A world that was created.
   *
   * @param fixtures the fixtures that it was created with
   */
  public record Created(SandboxWorld world, @Nullable FixtureSet fixtures) {}

  /** Returns the snapshots of the worlds. */
  public Snapshots snapshots() {
    return snapshots;
  }

  /**
   * Creates a world.
   *
   * @throws RejectedRequestException if there is a world of the same seed, or something is wrong
   *     with the fixtures
   */
  public Created create(WorldCreate create) {
    Optional<Long> seed = Optional.ofNullable(create.seed());
    IdSource ids = seed.<IdSource>map(WorldSeed::new).orElseGet(worlds::nextIds);
    SandboxWorld world =
        SandboxWorld.create(WorldRules.name(create), WorldRules.scopes(create), clock.now(), ids);
    seed.filter(number -> worlds.find(world.id()).isPresent())
        .ifPresent(number -> refuse(number, world));
    Optional<FixturePlan> plan = Optional.ofNullable(create.fixtures())
        .map(asked -> plan(asked, FIXTURES_OF_WORLD, world.initialPeople(), ids));
    if (!worlds.add(world)) {
      refuse(seed.orElse(0L), world); // made meanwhile
    }
    if (seed.isPresent()) {
      deleteContents(world); // what an evicted world of this seed has left
    }
    open(world);
    return new Created(world, plan.map(made -> addInitial(world, made)).orElse(null));
  }

  private static void refuse(long seed, SandboxWorld world) {
    throw RejectedRequestException.invalid(SandboxFaults.seedInUse(seed, world.id()));
  }

  private void open(SandboxWorld world) {
    repository.customers().put(world.initialCustomer());
    repository.customers().put(world.initialMember());
    tokens.addWorld(world);
    Instant sessionsEnd = Lifetimes.sessionExpiry(world.createdAt());
    expiries.add(world.customer().token(), sessionsEnd);
    expiries.add(world.member().token(), sessionsEnd);
  }

  private FixtureSet addInitial(SandboxWorld world, FixturePlan plan) {
    try {
      FixtureSet made = fixtures.store(world.id(), plan);
      if (!worlds.resize(world, snapshots.keepOrigin(world.id()))) {
        snapshots.forget(world.id()); // the world was deleted meanwhile
      }
      return made;
    } catch (RuntimeException e) {
      delete(world.id());
      throw e;
    }
  }

  private static FixturePlan plan(
      Fixtures asked, List<Object> location, WorldPeople people, IdSource ids) {
    FixturePlanner.Planning planning = FixturePlanner.plan(asked, location, people, ids);
    RejectedRequestException.throwIfFaulty(planning.faults());
    return planning.plan().orElseThrow();
  }

  /**
   * Adds fixtures to a world.
   *
   * @throws RejectedRequestException if there is no such world, or something is wrong with the
   *     fixtures
   */
  public FixtureSet addFixtures(UUID organizationId, Fixtures asked) {
    SandboxWorld world =
        worlds.find(organizationId).orElseThrow(RejectedRequestException::notFound);
    IdSource ids = new RandomIds(fixtureRandom.derive(repository.nextNumber()));
    WorldPeople people = new StoredPeople(world, repository.customers());
    return fixtures.store(organizationId, plan(asked, FIXTURES, people, ids));
  }

  /**
   * Brings a world back to its creation, with sessions that begin now.
   *
   * @throws RejectedRequestException if there is no such world
   */
  public void reset(UUID organizationId) {
    SandboxWorld world =
        worlds.find(organizationId).orElseThrow(RejectedRequestException::notFound);
    snapshots.reset(world, clock.now());
  }

  /**
   * Deletes a world with all that it has.
   *
   * @throws RejectedRequestException if there is no such world
   */
  public void delete(UUID organizationId) {
    deleteContents(worlds.delete(organizationId).orElseThrow(RejectedRequestException::notFound));
  }

  private void deleteContents(SandboxWorld world) {
    tokens.revoke(world);
    repository.deleteOrganization(world.id()).forEach(parts::delete);
  }

  /** Forgets all snapshots; the worlds themselves are forgotten by the registry. */
  public void clear() {
    snapshots.clear();
  }
}
