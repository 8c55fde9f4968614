package floe.server.sandbox.clock;

import floe.steering.clock.ClockSetting;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the clock of a world is set that does not show the machine's time.
 *
 * @param offsetMicros how far it is ahead of the machine's clock while it runs, in microseconds
 * @param frozenAt the time that it shows, if it stands still
 */
@MappedEntity("world_clock")
record ClockEntity(
    @Id UUID organizationId, long offsetMicros, @Nullable Instant frozenAt) {

  static ClockEntity of(UUID organizationId, ClockSetting setting) {
    long offsetMicros = setting.offset().dividedBy(Duration.of(1, ChronoUnit.MICROS));
    return new ClockEntity(organizationId, offsetMicros, setting.frozenAt().orElse(null));
  }

  @Transient
  ClockSetting setting() {
    return new ClockSetting(
        Duration.of(offsetMicros, ChronoUnit.MICROS), Optional.ofNullable(frozenAt));
  }
}
