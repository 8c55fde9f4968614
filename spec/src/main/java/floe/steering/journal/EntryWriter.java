package floe.steering.journal;

import floe.api.sandbox.JournalEntry;
import floe.steering.clock.WorldClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Adds to an entry what time it is, by both clocks, and puts it into its journal. */
public final class EntryWriter {

  private static final double NANOS_PER_MILLI = 1_000_000.0;
  private static final double MICROS_PER_MILLI = 1_000.0;

  private final Journals journals;
  private final WorldClock worldClock;
  private final Clock machineClock;

  /** Creates a writer to these journals. */
  public EntryWriter(Journals journals, WorldClock worldClock, Clock machineClock) {
    this.journals = journals;
    this.worldClock = worldClock;
    this.machineClock = machineClock;
  }

  /**
   * Writes an entry.
   *
   * @param organizationId the organization whose world the request belongs to
   * @param duration how long it took until the answer was ready
   * @param entry all but its id, its times and its duration
   */
  public void write(Optional<UUID> organizationId, Duration duration, JournalEntry.Builder entry) {
    entry
        .time(utc(machineClock.instant().truncatedTo(ChronoUnit.MICROS)))
        .worldTime(organizationId.map(worldClock::now).map(EntryWriter::utc).orElse(null))
        .durationMs(millis(duration));
    journals.append(organizationId.orElse(null), entry);
  }

  /** In whole microseconds. */
  private static double millis(Duration duration) {
    return Math.round(duration.toNanos() / NANOS_PER_MILLI * MICROS_PER_MILLI) / MICROS_PER_MILLI;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
