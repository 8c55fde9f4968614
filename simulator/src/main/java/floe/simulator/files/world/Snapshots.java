package floe.simulator.files.world;

import floe.api.sandbox.Snapshot;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.state.BoundedCache;
import floe.simulator.steering.SimulatorClock;
import floe.steering.world.SandboxFaults;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps states of worlds, and brings worlds back to them, one after the other. The oldest snapshots
 * of all worlds are evicted beyond {@value #CAPACITY} of them, or beyond {@value #BYTES} bytes of
 * memory.
 */
public final class Snapshots {
  private static final int CAPACITY = 10_000;
  private static final long BYTES = 64L * 1024 * 1024;

  private final WorldStates states;
  private final SimulatorClock clock;
  private final SeededRandom random;
  private final BoundedCache<WorldSnapshot> snapshots = new BoundedCache<>(CAPACITY, BYTES);
  private final Map<UUID, WorldState> origins = new HashMap<>();
  private long made;

  Snapshots(WorldStates states, SimulatorClock clock, SeededRandom random) {
    this.states = states;
    this.clock = clock;
    this.random = random.derive("snapshots");
  }

  /**
   * Keeps the present state of a world.
   *
   * @throws RejectedRequestException if it has as many snapshots as it may
   */
  public synchronized Snapshot create(UUID organizationId, @Nullable String name) {
    if (find(organizationId).size() >= SandboxFaults.MAX_SNAPSHOTS) {
      throw RejectedRequestException.invalid(SandboxFaults.tooManySnapshots(organizationId));
    }
    UUID id = random.derive(made++).uuid();
    WorldSnapshot snapshot = new WorldSnapshot(
        id, organizationId, name, clock.now(organizationId), states.copy(organizationId));
    snapshots
        .put(id.toString(), snapshot, snapshot.state().memoryBytes())
        .forEach(evicted -> states.release(evicted.state()));
    return snapshot.toRead();
  }

  /** Returns the snapshots of a world, oldest first. */
  public synchronized List<Snapshot> list(UUID organizationId) {
    return find(organizationId).stream().map(WorldSnapshot::toRead).toList();
  }

  private List<WorldSnapshot> find(UUID organizationId) {
    return snapshots.values(snapshot -> snapshot.organizationId().equals(organizationId));
  }

  /**
   * Brings a world back to a snapshot.
   *
   * @throws RejectedRequestException if the world has no such snapshot
   */
  public synchronized void restore(UUID organizationId, UUID id) {
    states.restore(organizationId, find(organizationId, id).state());
  }

  /**
   * Deletes a snapshot.
   *
   * @throws RejectedRequestException if the world has no such snapshot
   */
  public synchronized void delete(UUID organizationId, UUID id) {
    remove(find(organizationId, id));
  }

  private WorldSnapshot find(UUID organizationId, UUID id) {
    return snapshots
        .get(id.toString())
        .filter(snapshot -> snapshot.organizationId().equals(organizationId))
        .orElseThrow(RejectedRequestException::notFound);
  }

  private void remove(WorldSnapshot snapshot) {
    snapshots
        .remove(snapshot.id().toString())
        .ifPresent(removed -> states.release(removed.state()));
  }

  /**
   * Keeps the state of a world that has got its fixtures, for its resets. Any other world needs
   * nothing to be kept.
   *
   * @return about how many bytes of memory that takes
   */
  synchronized long keepOrigin(UUID organizationId) {
    WorldState origin = states.copy(organizationId);
    origins.put(organizationId, origin);
    return origin.memoryBytes();
  }

  /** Brings a world back to its creation, with sessions that begin now. */
  synchronized void reset(SandboxWorld world, Instant now) {
    List<WorldState.Session> sessions = states.initialSessions(world, now);
    WorldState origin = Optional.ofNullable(origins.get(world.id()))
        .map(kept -> kept.withSessions(sessions))
        .orElseGet(() -> WorldState.initial(world, sessions));
    states.restore(world.id(), origin);
    find(world.id()).forEach(this::remove);
  }

  /** Forgets all of a world. */
  synchronized void forget(UUID organizationId) {
    find(organizationId).forEach(this::remove);
    Optional.ofNullable(origins.remove(organizationId)).ifPresent(states::release);
  }

  synchronized void clear() {
    snapshots.clear();
    origins.clear();
    made = 0;
  }
}
