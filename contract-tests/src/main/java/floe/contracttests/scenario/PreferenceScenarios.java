package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.Exchange;
import floe.contracttests.client.RawConnection;
import floe.contracttests.client.RawResponse;
import floe.contracttests.client.RawResponse.End;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a single request asks for by {@code Prefer}. */
@ScenarioTest
@RequiresCapability(Capability.PREFERENCES)
final class PreferenceScenarios {
  private static final String FILES = "/v1/files/";

  private final TestContext context;
  private final FaultRuleClient client;

  PreferenceScenarios(TestContext context) {
    this.context = context;
    this.client = new FaultRuleClient(context);
  }

  private Exchange list(String preference) {
    return context
        .api()
        .as(context.world().accessToken())
        .with("Prefer", preference)
        .send("GET", FILES);
  }

  private RawResponse listRaw(String preference) {
    Map<String, String> headers = client.headers();
    headers.put("Prefer", preference);
    return RawConnection.exchange("GET", client.url(FILES), headers, new byte[0]);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 401, 403, 404, 422, 429})
  void answersWithPreferredStatus(int status) {
    assertThat(listRaw("code=" + status).status()).isEqualTo(status);
  }

  @Test
  void answersWithPreferredExample() {
    Exchange several = list("example=several");
    RawResponse invalid = listRaw("code=401, example=invalid_token");

    assertThat(several.at("/items")).isNotEmpty();
    assertThat(invalid.json().path("error").asText()).isEqualTo("invalid_token");
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
  void saysWhatThereIsInsteadOfUnsatisfiablePreference(String preference, String list) {
    RawResponse refused = listRaw(preference);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("error").asText()).isEqualTo("UnsatisfiablePreference");
    assertThat(refused.json().path("detail").asText()).contains(list);
  }

  @Test
  void ignoresUnknownPreferences() {
    assertThat(list("respond-async, wait=10").status()).isEqualTo(200);
  }

  @Test
  void answersLater() {
    RawResponse late = listRaw("delay=80ms");

    assertThat(late.status()).isEqualTo(200);
    assertThat(late.duration()).isGreaterThanOrEqualTo(Duration.ofMillis(80));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "empty", "truncate"})
  void breaksAnswerOff(String fault) {
    assertThat(listRaw("fault=" + fault).end()).isNotEqualTo(End.WHOLE);
  }

  @Test
  void letsNothingPassThatIsRefused() {
    Exchange withoutToken = context.api().anonymous().with("Prefer", "code=200").send("GET", FILES);
    Exchange invalid = context
        .api()
        .as(context.world().accessToken())
        .with("Prefer", "code=200")
        .send("GET", FILES + "?page=none");

    assertThat(withoutToken.status()).isEqualTo(401);
    assertThat(invalid.status()).isEqualTo(422);
  }
}
