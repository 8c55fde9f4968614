package floe.simulator.files;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What time it is: really, or in a repeatable run one second later at every look. */
public final class Moments {
  private static final Instant START = Instant.parse("2026-08-01T12:00:00Z");

  private final boolean repeatable;
  private final AtomicLong looks = new AtomicLong();

  private Moments(boolean repeatable) {
    this.repeatable = repeatable;
  }

  /** The real time. */
  public static Moments real() {
    return new Moments(false);
  }

  /** A time that depends on nothing but how often it was asked for. */
  public static Moments repeatable() {
    return new Moments(true);
  }

  Instant now() {
    return repeatable
        ? START.plusSeconds(looks.getAndIncrement())
        : Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether a moment has passed; never in a repeatable run, where time does not pass by itself. */
  boolean isPast(Instant moment) {
    return !repeatable && Clock.systemUTC().instant().isAfter(moment);
  }

  void reset() {
    looks.set(0);
  }
}
