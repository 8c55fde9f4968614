package floe.server.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The machine's time, in every world. */
@Singleton
final class SystemWorldClock implements WorldClock {

  private final Clock clock = Clock.systemUTC();

  @Override
  public Instant now(UUID organizationId) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
