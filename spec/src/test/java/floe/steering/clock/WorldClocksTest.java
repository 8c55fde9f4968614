package floe.steering.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class WorldClocksTest {
  private static final Instant MACHINE = Instant.parse("2026-03-01T10:00:00.123456Z");

  private final UUID world = UUID.randomUUID();
  private final WorldClocks clocks =
      new WorldClocks(Clock.fixed(MACHINE.plusNanos(789), ZoneId.of("Asia/Kathmandu")));

  @Test
  void showsTheMachinesTimeInWholeMicroseconds() {
    WorldTime time = clocks.time(world);

    assertThat(time).isEqualTo(new WorldTime(MACHINE, MACHINE));
    assertThat(time.isSteered()).isFalse();
  }

  @Test
  void showsTheTimeOfEachWorld() {
    clocks.set(world, new ClockSetting(Duration.ofMinutes(5), Optional.empty()));

    assertThat(clocks.now(world)).isEqualTo("2026-03-01T10:05:00.123456Z");
    assertThat(clocks.time(world).machine()).isEqualTo(MACHINE);
    assertThat(clocks.time(world).isSteered()).isTrue();
    assertThat(clocks.now(UUID.randomUUID())).isEqualTo(MACHINE);
  }

  @Test
  void returnsToTheMachinesTime() {
    clocks.set(world, new ClockSetting(Duration.ofMinutes(5), Optional.empty()));

    clocks.reset(world);

    assertThat(clocks.now(world)).isEqualTo(MACHINE);
    assertThat(clocks.setting(world)).isEqualTo(ClockSetting.MACHINE);
  }

  @Test
  void takesTheStoresTimeUnlessTheWorldHasItsOwn() {
    Instant storeTime = Instant.parse("2026-03-01T09:59:59Z");

    assertThat(clocks.time(world).ofStore(storeTime)).isEqualTo(storeTime);

    clocks.set(world, new ClockSetting(Duration.ofMinutes(5), Optional.empty()));
    assertThat(clocks.time(world).ofStore(storeTime)).isEqualTo("2026-03-01T10:05:00Z");
  }
}
