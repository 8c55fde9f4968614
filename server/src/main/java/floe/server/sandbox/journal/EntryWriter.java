package floe.server.sandbox.journal;

import floe.api.sandbox.JournalEntry;
import floe.server.time.WorldClock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Adds to an entry what time it is, by both clocks, and puts it into its journal. */
@Singleton
final class EntryWriter {

  private static final double NANOS_PER_MILLI = 1_000_000.0;
  private static final double MICROS_PER_MILLI = 1_000.0;

  private final Journals journals;
  private final WorldClock worldClock;
  private final Clock machineClock = Clock.systemUTC();

  EntryWriter(Journals journals, WorldClock worldClock) {
    this.journals = journals;
    this.worldClock = worldClock;
  }

  void write(Optional<UUID> organizationId, Duration duration, JournalEntry.Builder entry) {
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
