package floe.simulator.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PreferHandlerTest {
  private final FloeSimulator simulator = FloeSimulator.builder().seed(1).start();

  @AfterAll
  void stop() {
    simulator.close();
  }

  private TestClient.Reply list(String preference) throws IOException, InterruptedException {
    return TestClient.organization(simulator).with("Prefer", preference).get("/v1/files/");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 401, 403, 404, 422, 429})
  void answersWithPreferredStatus(int status) throws Exception {
    assertThat(list("code=" + status).status()).isEqualTo(status);
  }

  @Test
  void answersWithPreferredExample() throws Exception {
    TestClient.Reply reply = list("example=none");

    assertThat(reply.json().path("items")).isEmpty();
  }

  @Test
  void takesExampleFromPreferredStatus() throws Exception {
    TestClient.Reply reply = list("code=401, example=invalid_token");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.json().path("error").asText()).isEqualTo("invalid_token");
  }

  @Test
  void generatesTheSameBodyForTheSameSeed() throws Exception {
    String first = list("dynamic=true, seed=7").text();
    String same = list("seed=7").text();
    String other = list("seed=8").text();

    assertThat(same).isEqualTo(first).isNotEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code=418 | there is: 200, 401, 403, 404, 422, 429",
        "example=unheard | there is: several, none",
        "code=teapot | a status from 100 to 599",
        "delay=soon | such as 250ms or 2s",
        "fault=fire | one of reset, empty, garbage, truncate"
      })
  void answersUnsatisfiablePreferenceWith400AndTheAlternatives(
      String preference, String alternatives) throws Exception {
    TestClient.Reply reply = list(preference);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("detail").asText()).contains(alternatives);
  }

  @Test
  void ignoresUnknownPreferences() throws Exception {
    assertThat(list("respond-async, wait=10").status()).isEqualTo(200);
  }

  @Test
  void delaysResponse() throws Exception {
    Instant start = Instant.now();

    list("delay=250ms");

    assertThat(Duration.between(start, Instant.now()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(250));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "empty", "garbage", "truncate"})
  void simulatesConnectionFault(String fault) {
    assertThatThrownBy(() -> list("fault=" + fault)).isInstanceOf(IOException.class);
  }

  @Test
  void answersRateLimitWith429() throws Exception {
    TestClient.Reply reply = list("rate-limit=5");

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("Retry-After")).isEqualTo("5");
    assertThat(reply.bytes()).isEmpty();
  }
}
