package floe.simulator.files;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The clock of the simulator: the real time, or in a repeatable run a fixed time that advances one
 * second with each call.
 */
public final class SimulatorClock {
  private static final Instant START = Instant.parse("2026-08-01T12:00:00Z");

  private final boolean repeatable;
  private final AtomicLong calls = new AtomicLong();

  private SimulatorClock(boolean repeatable) {
    this.repeatable = repeatable;
  }

  /** Returns a clock with the real time. */
  public static SimulatorClock system() {
    return new SimulatorClock(false);
  }

  /** Returns a clock that depends only on the number of calls. */
  public static SimulatorClock repeatable() {
    return new SimulatorClock(true);
  }

  Instant now() {
    return repeatable
        ? START.plusSeconds(calls.getAndIncrement())
        : Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Returns the time to compare expiries with: the real time, or in a repeatable run its start, so
   * that nothing expires in it.
   */
  Instant nowForExpiry() {
    return repeatable ? START : Clock.systemUTC().instant();
  }

  void reset() {
    calls.set(0);
  }
}
