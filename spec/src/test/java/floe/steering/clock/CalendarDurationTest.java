package floe.steering.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CalendarDurationTest {
  private static final Instant START = Instant.parse("2028-01-31T23:30:00.000001Z");

  @ParameterizedTest
  @CsvSource({
    "PT1H, 2028-02-01T00:30:00.000001Z",
    "PT90S, 2028-01-31T23:31:30.000001Z",
    "PT0.000001S, 2028-01-31T23:30:00.000002Z",
    "P1D, 2028-02-01T23:30:00.000001Z",
    "P1M, 2028-02-29T23:30:00.000001Z",
    "P1Y, 2029-01-31T23:30:00.000001Z",
    "P2W, 2028-02-14T23:30:00.000001Z",
    "P1Y2M3DT4H5M6.5S, 2029-04-04T03:35:06.500001Z",
    "PT0S, 2028-01-31T23:30:00.000001Z",
  })
  void endsByTheCalendar(String duration, Instant end) {
    assertThat(CalendarDuration.parse(duration).after(START)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "PT", "P1DT", "1H", "P1H", "PT1D"})
  void readsNothingElse(String text) {
    assertThatThrownBy(() -> CalendarDuration.parse(text))
        .isInstanceOf(DateTimeParseException.class);
  }
}
