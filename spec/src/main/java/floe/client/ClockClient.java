package floe.client;

import floe.api.sandbox.ClockRead;
import floe.api.sandbox.ClockSet;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** The clock of a world. It moves forward only; {@link #reset} is the one way back. */
public final class ClockClient {
  private final SandboxCalls calls;
  private final String path;

  ClockClient(SandboxCalls calls, String world) {
    this.calls = calls;
    this.path = world + "/clock";
  }

  /** Returns the clock ({@code clock:get}). */
  public ClockRead get() {
    return calls.get("clock:get", path, ClockRead.class);
  }

  /** Returns the time in the world ({@code clock:get}). */
  public Instant now() {
    return get().now().toInstant();
  }

  /** Makes the clock stand still. */
  public ClockRead freeze() {
    return set(ClockSet.builder().frozen(true).build());
  }

  /** Makes the clock stand still at a time, which is not before the time it shows. */
  public ClockRead freezeAt(Instant time) {
    return set(
        ClockSet.builder().now(time.atOffset(ZoneOffset.UTC)).frozen(true).build());
  }

  /** Makes the clock run on from the time it shows. */
  public ClockRead resume() {
    return set(ClockSet.builder().frozen(false).build());
  }

  /**
   * Moves the clock forward.
   *
   * @param duration above zero; fractions below a microsecond are refused
   */
  public ClockRead advance(Duration duration) {
    return set(ClockSet.builder().advance(duration.toString()).build());
  }

  /**
   * Moves the clock forward by years, months and days of the calendar in UTC.
   *
   * @param period above zero
   */
  public ClockRead advance(Period period) {
    return set(ClockSet.builder().advance(period.toString()).build());
  }

  /** Moves the clock to a time, which is not before the time it shows. */
  public ClockRead set(Instant time) {
    return set(ClockSet.builder().now(time.atOffset(ZoneOffset.UTC)).build());
  }

  /** Sets the clock ({@code clock:set}). */
  public ClockRead set(ClockSet change) {
    return calls.send("clock:set", "PUT", path, change, ClockRead.class);
  }

  /** Goes back to the time of the machine ({@code clock:reset}). */
  public void reset() {
    calls.delete("clock:reset", path);
  }
}
