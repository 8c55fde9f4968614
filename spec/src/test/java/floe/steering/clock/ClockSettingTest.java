package floe.steering.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ClockSettingTest {
  private static final Instant MACHINE = Instant.parse("2026-03-01T10:00:00.000001Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static Instant after(Duration duration) {
    return MACHINE.plus(duration);
  }

  @Test
  void showsTheMachinesTimeAtFirst() {
    assertThat(ClockSetting.MACHINE.now(MACHINE)).isEqualTo(MACHINE);
  }

  @Test
  void runsOnFromTheTimeItWasMovedTo() {
    ClockSetting moved = ClockSetting.MACHINE.movedTo(after(HOUR), MACHINE);

    assertThat(moved.now(MACHINE)).isEqualTo(after(HOUR));
    assertThat(moved.now(after(HOUR))).isEqualTo(after(HOUR.multipliedBy(2)));
    assertThat(moved.offset()).isEqualTo(HOUR);
  }

  @Test
  void showsTheSameTimeWhileFrozen() {
    ClockSetting frozen =
        ClockSetting.MACHINE.movedTo(after(HOUR), MACHINE).frozen(true, after(HOUR));

    assertThat(frozen.now(after(HOUR))).isEqualTo(after(HOUR.multipliedBy(2)));
    assertThat(frozen.now(after(HOUR.multipliedBy(9)))).isEqualTo(after(HOUR.multipliedBy(2)));
  }

  @Test
  void goesOnFromWhereItWasFrozen() {
    ClockSetting running =
        ClockSetting.MACHINE.frozen(true, MACHINE).frozen(false, after(HOUR.multipliedBy(3)));

    assertThat(running.now(after(HOUR.multipliedBy(3)))).isEqualTo(MACHINE);
    assertThat(running.now(after(HOUR.multipliedBy(4)))).isEqualTo(after(HOUR));
    assertThat(running.offset()).isEqualTo(HOUR.multipliedBy(-3));
  }

  @Test
  void staysFrozenWhenMoved() {
    ClockSetting moved =
        ClockSetting.MACHINE.frozen(true, MACHINE).movedTo(after(HOUR), after(Duration.ZERO));

    assertThat(moved.now(after(HOUR.multipliedBy(5)))).isEqualTo(after(HOUR));
  }

  @Test
  void changesNothingWhenToldTwice() {
    ClockSetting once = ClockSetting.MACHINE.frozen(true, MACHINE);

    assertThat(once.frozen(true, after(HOUR))).isEqualTo(once);
    assertThat(ClockSetting.MACHINE.frozen(false, MACHINE)).isEqualTo(ClockSetting.MACHINE);
  }

  @Test
  void movesToTheTimeItShowsAndToTheLatestButNoFurther() {
    ClockSetting frozen = ClockSetting.MACHINE.frozen(true, MACHINE);

    assertThat(frozen.movedTo(MACHINE, after(HOUR))).isEqualTo(frozen);
    assertThat(frozen.movedTo(ClockSetting.LATEST, MACHINE).now(MACHINE))
        .isEqualTo("9999-01-01T00:00:00Z");
    assertThatThrownBy(() -> frozen.movedTo(ClockSetting.LATEST.plusNanos(1000), MACHINE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverMovesBack() {
    ClockSetting ahead = ClockSetting.MACHINE.movedTo(after(HOUR), MACHINE);

    assertThatThrownBy(() -> ahead.movedTo(after(HOUR).minusNanos(1000), MACHINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-03-01T11:00:00.000001Z");
  }
}
