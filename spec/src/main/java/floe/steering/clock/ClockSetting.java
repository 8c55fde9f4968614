package floe.steering.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a world's clock is set: it runs beside the machine's clock at a distance, or it stands still.
 * All times are in whole microseconds.
 *
 * @param offset how far it is ahead of the machine's clock while it runs; below zero when behind
 * @param frozenAt the time that it shows, if it stands still
 */
public record ClockSetting(Duration offset, Optional<Instant> frozenAt) {

  /** The latest time that a clock can be set to, a year before dates need a fifth digit. */
  public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  /** The setting of a clock that shows the machine's time. */
  public static final ClockSetting MACHINE = new ClockSetting(Duration.ZERO, Optional.empty());

  /** Returns the time that the clock shows. */
  public Instant now(Instant machine) {
    return frozenAt.orElseGet(() -> machine.plus(offset));
  }

  /**
   * Returns the setting of a clock that shows another time, and still runs or stands as it did.
   *
   * @throws IllegalArgumentException when the time lies before the one that the clock shows, or
   *     after {@link #LATEST}
   */
  public ClockSetting movedTo(Instant time, Instant machine) {
    if (time.isBefore(now(machine)) || time.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "a clock that shows %s cannot be moved to %s".formatted(now(machine), time));
    }
    return frozenAt.isPresent() ? standingAt(time) : runningFrom(time, machine);
  }

  /** Returns the setting of a clock that stands still, or goes on, from the time it shows. */
  public ClockSetting frozen(boolean frozen, Instant machine) {
    Instant now = now(machine);
    return frozen ? standingAt(now) : runningFrom(now, machine);
  }

  /**
   * Returns how far the clock is ahead of the machine's, in seconds, rounded; below zero when it is
   * behind.
   */
  public long offsetSeconds(Instant machine) {
    return Duration.between(machine, now(machine)).plusMillis(500).toSeconds();
  }

  private static ClockSetting standingAt(Instant time) {
    return new ClockSetting(Duration.ZERO, Optional.of(time));
  }

  private static ClockSetting runningFrom(Instant time, Instant machine) {
    return new ClockSetting(Duration.between(machine, time), Optional.empty());
  }
}
