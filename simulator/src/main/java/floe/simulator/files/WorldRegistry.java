package floe.simulator.files;

import floe.api.sandbox.Scope;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.state.BoundedCache;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Stores the worlds. Beyond {@value #CAPACITY} worlds the oldest are evicted. */
final class WorldRegistry {
  private static final int CAPACITY = 10_000;
  private static final Instant SHARED_SINCE = Instant.parse("2026-08-01T09:00:00Z");

  private final SeededRandom random;
  private final SandboxWorld sharedWorld;
  private final BoundedCache<SandboxWorld> worlds = new BoundedCache<>(CAPACITY);
  private final AtomicLong created = new AtomicLong();
  private Consumer<UUID> gone = world -> {};

  WorldRegistry(SeededRandom random) {
    this.random = random.derive("worlds");
    this.sharedWorld = SandboxWorld.create(
        "Northern Recordings", List.of(Scope.values()), SHARED_SINCE, this.random.derive("free"));
  }

  /** Has a listener told the id of each world that is deleted or evicted from now on. */
  void whenGone(Consumer<UUID> listener) {
    gone = gone.andThen(listener);
  }

  /** Returns the world of all tokens that were not issued. */
  SandboxWorld sharedWorld() {
    return sharedWorld;
  }

  SandboxWorld create(String name, List<Scope> scopes, Instant now) {
    SandboxWorld world =
        SandboxWorld.create(name, scopes, now, random.derive(created.getAndIncrement()));
    worlds.put(world.id().toString(), world, 0).forEach(evicted -> gone.accept(evicted.id()));
    return world;
  }

  Optional<SandboxWorld> find(UUID id) {
    return worlds.get(id.toString());
  }

  /**
   * Returns the id of the world that a request names in its path.
   *
   * @throws RejectedRequestException if there is no such world
   */
  UUID require(FilesRequest request) {
    return find(request.id("organization_id"))
        .map(SandboxWorld::id)
        .orElseThrow(RejectedRequestException::notFound);
  }

  /** Deletes a world and returns it; empty when there is none. */
  Optional<SandboxWorld> delete(UUID id) {
    Optional<SandboxWorld> deleted = worlds.remove(id.toString());
    deleted.map(SandboxWorld::id).ifPresent(gone);
    return deleted;
  }

  void clear() {
    worlds.clear();
    created.set(0);
  }
}
