package floe.server.sandbox.world;

import floe.api.sandbox.FixtureSet;
import floe.api.sandbox.Scope;
import floe.api.sandbox.World;
import floe.api.sandbox.WorldCreate;
import floe.files.WorldRules;
import floe.server.error.ApiException;
import floe.server.sandbox.WorldLookup;
import floe.server.sandbox.fixture.FixtureService;
import floe.server.sandbox.fixture.RandomIds;
import floe.server.sandbox.snapshot.SnapshotWriter;
import floe.steering.world.FixturePlan;
import floe.steering.world.IdSource;
import floe.steering.world.SandboxFaults;
import floe.steering.world.WorldSeed;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates worlds as requests ask for them: with a seed, and with fixtures. */
@Singleton
class WorldCreator {

  private static final List<Object> FIXTURES = List.of("body", "fixtures");

  private final WorldService worlds;
  private final WorldLookup lookup;
  private final FixtureService fixtures;
  private final SnapshotWriter snapshots;
  private final WorldEraser eraser;
  private final RandomIds randomIds;
  private final WorldMapper mapper;

  WorldCreator(
      WorldService worlds,
      WorldLookup lookup,
      FixtureService fixtures,
      SnapshotWriter snapshots,
      WorldEraser eraser,
      RandomIds randomIds,
      WorldMapper mapper) {
    this.worlds = worlds;
    this.lookup = lookup;
    this.fixtures = fixtures;
    this.snapshots = snapshots;
    this.eraser = eraser;
    this.randomIds = randomIds;
    this.mapper = mapper;
  }

  /**
   * Operation {@code worlds:create}.
   *
   * @throws ApiException if there is a world of the same seed, or something is wrong with the
   *     fixtures
   */
  World create(@Nullable WorldCreate create) {
    Optional<Long> seed = Optional.ofNullable(create).map(WorldCreate::seed);
    IdSource ids = seed.<IdSource>map(WorldSeed::new).orElse(randomIds);
    Set<String> scopes =
        WorldRules.scopes(create).stream().map(Scope::value).collect(Collectors.toSet());
    NewWorld world = NewWorld.of(WorldRules.name(create), scopes, ids);
    seed.ifPresent(number -> checkUnused(number, world.organizationId()));
    Optional<FixturePlan> plan = Optional.ofNullable(create)
        .map(WorldCreate::fixtures)
        .map(asked -> fixtures.plan(asked, FIXTURES, world.people(), ids));
    if (plan.isEmpty()) {
      return mapper.toWorld(world, createPlain(world, seed), null);
    }
    return createWithFixtures(world, plan.get(), seed);
  }

  private WorldService.People createPlain(NewWorld world, Optional<Long> seed) {
    try {
      return worlds.create(world);
    } catch (DataAccessException e) {
      seed.ifPresent(number -> checkUnused(number, world.organizationId())); // made meanwhile
      throw e;
    }
  }

  private World createWithFixtures(NewWorld world, FixturePlan plan, Optional<Long> seed) {
    WorldService.People people = createPlain(world, seed);
    try {
      FixtureSet made = fixtures.store(world.organizationId(), plan);
      snapshots.replaceOrigin(world.organizationId());
      return mapper.toWorld(world, people, made);
    } catch (RuntimeException e) {
      eraser.erase(world.organizationId());
      throw e;
    }
  }

  private void checkUnused(long seed, UUID organizationId) {
    if (lookup.exists(organizationId)) {
      throw ApiException.invalid(SandboxFaults.seedInUse(seed, organizationId));
    }
  }
}
