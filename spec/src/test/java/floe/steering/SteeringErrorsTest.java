package floe.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SteeringErrorsTest {

  @ParameterizedTest
  @CsvSource({
    "418, ClientError, Client Error",
    "451, UnavailableForLegalReasons, Unavailable For Legal Reasons",
    "503, ServiceUnavailable, Service Unavailable",
    "599, ServerError, Server Error"
  })
  void namesUndeclaredStatus(int status, String error, String detail) {
    assertThat(SteeringErrors.undeclared(status).path("error").asText()).isEqualTo(error);
    assertThat(SteeringErrors.undeclared(status).path("detail").asText()).isEqualTo(detail);
  }

  @Test
  void listsReasonsOfUnsatisfiablePreference() {
    assertThat(SteeringErrors.unsatisfiablePreference(List.of("one", "two")).toString())
        .isEqualTo("{\"error\":\"UnsatisfiablePreference\",\"detail\":\"one; two\"}");
  }

  @ParameterizedTest
  @CsvSource({"500, InternalError", "503, SlowDown"})
  void failsInTheWordsOfS3(int status, String code) {
    assertThat(StoreFailure.of(status).code()).isEqualTo(code);
  }
}
