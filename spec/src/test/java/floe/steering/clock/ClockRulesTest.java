package floe.steering.clock;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.sandbox.ClockSet;
import floe.contract.message.Fault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClockRulesTest {
  private static final Instant MACHINE = Instant.parse("2026-03-01T10:00:00Z");

  private static ClockSet request(
      @Nullable String now, @Nullable String advance, @Nullable Boolean frozen) {
    return ClockSet.builder()
        .now(now == null ? null : OffsetDateTime.parse(now))
        .advance(advance)
        .frozen(frozen)
        .build();
  }

  private static ClockSetting apply(ClockSet request) {
    return ClockRules.apply(request, ClockSetting.MACHINE, MACHINE);
  }

  private static List<Fault> faults(ClockSet request, ClockSetting before) {
    return ClockRules.faults(request, before.now(MACHINE));
  }

  @Test
  void movesFreezesAndDoesBoth() {
    Instant later = MACHINE.plusSeconds(60);

    assertThat(apply(request("2026-03-01T12:00:00.0000009+01:00", null, null)).now(later))
        .isEqualTo("2026-03-01T11:01:00Z");
    assertThat(apply(request(null, "PT1H", null)).now(later)).isEqualTo("2026-03-01T11:01:00Z");
    assertThat(apply(request(null, null, true)).now(later)).isEqualTo(MACHINE);
    assertThat(apply(request("2026-03-01T11:00:00Z", null, true)).now(later))
        .isEqualTo("2026-03-01T11:00:00Z");
  }

  @Test
  void letsAFrozenClockRunFromAnotherTime() {
    ClockSetting frozen = ClockSetting.MACHINE.frozen(true, MACHINE);

    ClockSetting running =
        ClockRules.apply(request("2026-03-01T11:00:00Z", null, false), frozen, MACHINE);

    assertThat(running.now(MACHINE.plusSeconds(60))).isEqualTo("2026-03-01T11:01:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    ", , , body",
    "2026-03-01T11:00:00Z, PT1H, , body.advance body.now",
    ", PT1H, true, body.advance body.frozen",
    "2026-03-01T11:00:00Z, PT1H, false, body.advance body.now body.frozen",
  })
  void namesTheFieldsThatExcludeEachOther(
      @Nullable String now, @Nullable String advance, @Nullable Boolean frozen, String places) {
    assertThat(faults(request(now, advance, frozen), ClockSetting.MACHINE))
        .extracting(
            fault -> String.join(".", fault.loc().stream().map(Object::toString).toList()))
        .containsExactly(places.split(" "));
  }

  @Test
  void namesTheTimeThatAClockShowsWhichCannotGoBack() {
    ClockSetting ahead = ClockSetting.MACHINE.movedTo(MACHINE.plusSeconds(3600), MACHINE);

    assertThat(faults(request("2026-03-01T10:59:59Z", null, null), ahead))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.loc()).containsExactly("body", "now");
          assertThat(fault.msg()).contains("2026-03-01T11:00:00Z");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"P", "PT", "PT0S", "P0D", "P8000Y", "P999999999Y", "P999999999W"})
  void refusesDurationsThatAreNoneOrLeadNowhere(String advance) {
    assertThat(faults(request(null, advance, null), ClockSetting.MACHINE))
        .singleElement()
        .satisfies(fault -> assertThat(fault.loc()).containsExactly("body", "advance"));
  }

  @Test
  void refusesTimesBeyondTheLatest() {
    assertThat(faults(request("9999-01-01T00:00:00.000001Z", null, null), ClockSetting.MACHINE))
        .singleElement()
        .satisfies(fault -> assertThat(fault.msg()).contains("9999-01-01T00:00:00Z"));
  }
}
