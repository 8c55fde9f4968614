package floe.server.sandbox.clock;

import floe.api.sandbox.ClockRead;
import floe.api.sandbox.ClockSet;
import floe.contract.message.Fault;
import floe.server.error.ApiException;
import floe.server.sandbox.WorldLookup;
import floe.server.sandbox.WorldState;
import floe.server.storage.StorageSettings;
import floe.steering.clock.ClockRules;
import floe.steering.clock.ClockSetting;
import floe.steering.clock.WorldClocks;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sets the clocks of worlds. Each change is in the database before it is in memory, where clocks
 * are read from; changes come one after another. What other servers have set in the same database
 * is read before a clock is shown or set, and by {@link ClockRefresh}.
 */
@Singleton
public class ClockService implements WorldState {

  private final ClockRepository repository;
  private final WorldLookup worlds;
  private final WorldClocks clocks;
  private final StorageSettings storage;

  ClockService(
      ClockRepository repository, WorldLookup worlds, WorldClocks clocks, StorageSettings storage) {
    this.repository = repository;
    this.worlds = worlds;
    this.clocks = clocks;
    this.storage = storage;
  }

  /** Reads all clocks again: those that were set before this start, or by another server. */
  public synchronized void load() {
    Map<UUID, ClockSetting> settings = new HashMap<>();
    repository.findAll().forEach(clock -> settings.put(clock.organizationId(), clock.setting()));
    clocks.replaceAll(settings);
  }

  /**
   * Operation {@code clock:get}.
   *
   * @throws ApiException when there is no such world
   */
  ClockRead get(UUID organizationId) {
    worlds.require(organizationId);
    reload(organizationId);
    return toRead(clocks.setting(organizationId), clocks.machine());
  }

  /**
   * Operation {@code clock:set}.
   *
   * @throws ApiException when there is no such world, or its clock cannot go there
   */
  synchronized ClockRead set(UUID organizationId, ClockSet request) {
    worlds.require(organizationId);
    reload(organizationId);
    Instant machine = clocks.machine();
    ClockSetting before = clocks.setting(organizationId);
    List<Fault> faults = ClockRules.faults(request, before.now(machine));
    if (!faults.isEmpty()) {
      throw ApiException.invalid(faults);
    }
    ClockSetting setting = ClockRules.apply(request, before, machine);
    keep(organizationId, setting);
    clocks.set(organizationId, setting);
    return toRead(setting, machine);
  }

  /**
   * Operation {@code clock:reset}.
   *
   * @throws ApiException when there is no such world
   */
  synchronized void reset(UUID organizationId) {
    worlds.require(organizationId);
    repository.deleteByOrganizationId(organizationId);
    clocks.reset(organizationId);
  }

  /** Reads a world's clock again, which others have changed in the database. */
  public synchronized void reload(UUID organizationId) {
    repository
        .findById(organizationId)
        .ifPresentOrElse(
            clock -> clocks.set(organizationId, clock.setting()),
            () -> clocks.reset(organizationId));
  }

  @Override
  public synchronized void forget(UUID organizationId) {
    clocks.reset(organizationId);
  }

  private void keep(UUID organizationId, ClockSetting setting) {
    try {
      repository.replace(ClockEntity.of(organizationId, setting));
    } catch (DataAccessException e) {
      worlds.require(organizationId); // deleted meanwhile
      throw e;
    }
  }

  private ClockRead toRead(ClockSetting setting, Instant machine) {
    return ClockRules.toRead(setting, machine, storage.followsWorldClocks());
  }
}
