package floe.steering.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clocks of all worlds, in memory. Worlds whose clock nobody has set take no room, and ask for
 * the machine's time only.
 */
public final class WorldClocks implements WorldClock {

  private final Clock machine;
  private final Map<UUID, ClockSetting> settings = new ConcurrentHashMap<>();

  /**
   * Creates them, all showing the machine's time.
   *
   * @param machine the machine's clock
   */
  public WorldClocks(Clock machine) {
    this.machine = machine;
  }

  @Override
  public WorldTime time(UUID organizationId) {
    Instant now = machine();
    ClockSetting setting = settings.get(organizationId);
    return setting == null ? WorldTime.ofMachine(now) : new WorldTime(setting.now(now), now);
  }

  /** Returns the machine's time. */
  public Instant machine() {
    return machine.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns how a world's clock is set. */
  public ClockSetting setting(UUID organizationId) {
    return settings.getOrDefault(organizationId, ClockSetting.MACHINE);
  }

  /** Sets a world's clock. */
  public void set(UUID organizationId, ClockSetting setting) {
    settings.put(organizationId, setting);
  }

  /** Returns a world to the machine's time. */
  public void reset(UUID organizationId) {
    settings.remove(organizationId);
  }

  /**
   * Sets all clocks.
   *
   * @param all those that show another time than the machine's
   */
  public void replaceAll(Map<UUID, ClockSetting> all) {
    settings.putAll(all);
    settings.keySet().retainAll(all.keySet());
  }

  /** Returns all worlds to the machine's time. */
  public void clear() {
    settings.clear();
  }
}
