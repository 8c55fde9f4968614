package floe.simulator.steering;

import floe.steering.clock.ClockSetting;
import floe.steering.clock.WorldClocks;
import floe.steering.clock.WorldTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The clock of the simulator: the real time, or in a repeatable run a fixed time that advances one
 * second whenever something is created or changed. The clock of a world can be set to another time
 * than that.
 */
public final class SimulatorClock {
  private static final Instant START = Instant.parse("2026-08-01T12:00:00Z");

  private final boolean repeatable;
  private final AtomicLong ticks = new AtomicLong();
  private final WorldClocks worlds;

  private SimulatorClock(boolean repeatable) {
    this.repeatable = repeatable;
    this.worlds = new WorldClocks(repeatable ? new TickClock(ticks) : Clock.systemUTC());
  }

  /** Returns a clock with the real time. */
  public static SimulatorClock system() {
    return new SimulatorClock(false);
  }

  /** Returns a clock that depends only on the number of calls. */
  public static SimulatorClock repeatable() {
    return new SimulatorClock(true);
  }

  /** Checks whether the time depends only on the number of calls. */
  public boolean isRepeatable() {
    return repeatable;
  }

  /** Returns the time of something that is created or changed, and belongs to no world. */
  public Instant now() {
    return repeatable
        ? START.plusSeconds(ticks.getAndIncrement())
        : Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns the time of something that is created or changed in a world. */
  public Instant now(UUID organizationId) {
    return time(organizationId).now();
  }

  /** Returns the time of something that is created or changed in a world, by both clocks. */
  public WorldTime time(UUID organizationId) {
    Instant machine = now();
    return new WorldTime(worlds.setting(organizationId).now(machine), machine);
  }

  /**
   * Returns the time to compare expiries with: the time of the world. In a repeatable run, a world
   * whose clock nobody has set stays at the start, so that nothing expires in it.
   */
  public Instant nowForExpiry(UUID organizationId) {
    return repeatable && worlds.setting(organizationId).equals(ClockSetting.MACHINE)
        ? START
        : worlds.now(organizationId);
  }

  /** Returns the clocks of the worlds, which do not advance by being read. */
  public WorldClocks worlds() {
    return worlds;
  }

  /** Returns the clock that worlds show before it is set; it does not advance by being read. */
  public Clock machine() {
    return repeatable ? new TickClock(ticks) : Clock.systemUTC();
  }

  /** Returns all worlds to the time of the simulator, and starts a repeatable run anew. */
  public void reset() {
    worlds.clear();
    ticks.set(0);
  }

  /** The time of a repeatable run, at which nothing happens. */
  private static final class TickClock extends Clock {
    private final AtomicLong ticks;

    TickClock(AtomicLong ticks) {
      this.ticks = ticks;
    }

    @Override
    public Instant instant() {
      return START.plusSeconds(ticks.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(instant(), zone);
    }
  }
}
