package floe.simulator.files.world;

import floe.api.sandbox.Scope;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.state.BoundedCache;
import floe.steering.world.IdSource;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Stores the worlds. The oldest are evicted beyond {@value #CAPACITY} worlds, or beyond
 * {@value #BYTES} bytes of what their resets need.
 */
public final class WorldRegistry {
  private static final int CAPACITY = 10_000;
  private static final long BYTES = 64L * 1024 * 1024;
  private static final Instant SHARED_SINCE = Instant.parse("2026-08-01T09:00:00Z");

  private final SeededRandom random;
  private final SandboxWorld sharedWorld;
  private final BoundedCache<SandboxWorld> worlds = new BoundedCache<>(CAPACITY, BYTES);
  private final AtomicLong created = new AtomicLong();
  private Consumer<UUID> gone = world -> {};

  public WorldRegistry(SeededRandom random) {
    this.random = random.derive("worlds");
    this.sharedWorld = SandboxWorld.create(
        "Northern Recordings",
        List.of(Scope.values()),
        SHARED_SINCE,
        new RandomIds(this.random.derive("free")));
  }

  /** Has a listener told the id of each world that is deleted or evicted from now on. */
  public void whenGone(Consumer<UUID> listener) {
    gone = gone.andThen(listener);
  }

  /** Returns the world of all tokens that were not issued. */
  public SandboxWorld sharedWorld() {
    return sharedWorld;
  }

  /** Returns what gives the next world its ids and tokens, unless a seed does. */
  public IdSource nextIds() {
    return new RandomIds(random.derive(created.getAndIncrement()));
  }

  /**
   * Adds a world.
   *
   * @return false if there is one with its id
   */
  public synchronized boolean add(SandboxWorld world) {
    if (find(world.id()).isPresent()) {
      return false;
    }
    put(world, 0);
    return true;
  }

  /**
   * Takes into account how much memory a world needs beside what other repositories bound.
   *
   * @return false if there is no such world any more
   */
  public synchronized boolean resize(SandboxWorld world, long bytes) {
    if (find(world.id()).isEmpty()) {
      return false;
    }
    put(world, bytes);
    return true;
  }

  private void put(SandboxWorld world, long bytes) {
    worlds.put(world.id().toString(), world, bytes).forEach(evicted -> gone.accept(evicted.id()));
  }

  /** Returns all worlds but the shared one, newest first. */
  public List<SandboxWorld> newestFirst() {
    List<SandboxWorld> all = worlds.values();
    Collections.reverse(all);
    return all;
  }

  /** Returns a world. */
  public Optional<SandboxWorld> find(UUID id) {
    return worlds.get(id.toString());
  }

  /**
   * Returns the id of a world that exists.
   *
   * @throws RejectedRequestException if there is no such world
   */
  public UUID require(UUID id) {
    return find(id).map(SandboxWorld::id).orElseThrow(RejectedRequestException::notFound);
  }

  /** Deletes a world and returns it; empty when there is none. */
  public Optional<SandboxWorld> delete(UUID id) {
    Optional<SandboxWorld> deleted = worlds.remove(id.toString());
    deleted.map(SandboxWorld::id).ifPresent(gone);
    return deleted;
  }

  public void clear() {
    worlds.clear();
    created.set(0);
  }
}
