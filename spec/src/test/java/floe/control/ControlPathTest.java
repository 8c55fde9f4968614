package floe.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlPathTest {

  @ParameterizedTest
  @CsvSource({
    "/sandbox, true",
    "/sandbox/, true",
    "/sandbox/worlds, true",
    "/sandbox/nowhere, true",
    "/%73andbox/worlds, true",
    "/sandbox%2Fworlds, true",
    "/sandbox/worlds/{organization_id}, true",
    "/health, false",
    "/sandboxes, false",
    "/v1/files/, false",
    "/v1/sandbox, false"
  })
  void knowsPathsOfControlApi(String path, boolean control) {
    assertThat(ControlPath.matches(path)).isEqualTo(control);
  }
}
