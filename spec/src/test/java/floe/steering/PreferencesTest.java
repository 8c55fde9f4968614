package floe.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PreferencesTest {

  @Test
  void readsPreferencesOfSeveralHeaders() {
    Preferences read =
        Preferences.of(List.of("code=404, example=\"gone\"", "delay=2s; fault=truncate"));

    assertThat(read.code()).hasValue(404);
    assertThat(read.example()).contains("gone");
    assertThat(read.delay()).isEqualTo(Duration.ofSeconds(2));
    assertThat(read.connectionFault()).contains(ConnectionFault.TRUNCATE);
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void ignoresUnknownPreferences() {
    assertThat(Preferences.of(List.of("respond-async, wait=10"))).isEqualTo(Preferences.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code=teapot | code takes a status from 100 to 599",
        "delay=soon | such as 250ms or 2s",
        "delay=3601s | up to an hour",
        "fault=fire | one of reset, empty, garbage, truncate"
      })
  void saysWhatCannotBeUnderstood(String header, String problem) {
    assertThat(Preferences.of(List.of(header)).problems())
        .singleElement()
        .asString()
        .contains(problem);
  }
}
