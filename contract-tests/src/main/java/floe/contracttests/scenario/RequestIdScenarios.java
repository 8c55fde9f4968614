package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.HEALTH_GET;
import static floe.contracttests.client.SandboxOperation.WORLDS_GET;
import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer says which request it is for. */
@ScenarioTest
@RequiresCapability(Capability.REQUEST_IDS)
final class RequestIdScenarios {
  private static final String HEADER = "X-Request-Id";
  private static final String UUID_4 =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

  private final TestContext context;

  RequestIdScenarios(TestContext context) {
    this.context = context;
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void givesEveryAnswerAnIdOfItsOwn() {
    Upload upload = Upload.begin(context, NewFile.of(new byte[] {1}));

    List<Exchange> answers = List.of(
        context.files().list(),
        context.files().list("page", "0"),
        context.files().anonymous().list(),
        context.api().send("GET", "/v1/nothing"),
        context.api().send("DELETE", "/v1/files/"),
        context.sandbox().send(HEALTH_GET),
        context.sandbox().send(WORLDS_GET, "none"),
        upload.send(0),
        context.store().get(upload.url(0)),
        context.store().get(UrlEdits.plain(upload.url(0))));

    assertThat(answers)
        .allSatisfy(answer ->
            assertThat(answer.headers().all(HEADER)).singleElement().asString().matches(UUID_4));
    assertThat(answers.stream().map(answer -> answer.header(HEADER))).doesNotHaveDuplicates();
  }

  @Test
  void givesAnswersOfPreflightsAnId() {
    Exchange preflight = context
        .api()
        .with("Origin", "https://shop.example")
        .with("Access-Control-Request-Method", "GET")
        .send("OPTIONS", "/v1/files/");

    assertThat(preflight.header(HEADER).orElse("")).matches(UUID_4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "check-out/17#b", "!\"$%&'()*+,-./:;<=>?@[\\]^_`{|}~"})
  @RequiresCapability(Capability.STORE_STEERING)
  void takesOverTheIdOfTheClient(String id) {
    Upload upload = Upload.begin(context, NewFile.withoutChecksum(new byte[] {1}));

    Exchange api = context.files().with(HEADER, id).list();
    Exchange store = context.store().put(upload.url(0), Map.of(HEADER, id), new byte[] {1});

    assertThat(store.status()).isEqualTo(200);
    assertThat(api.headers().all(HEADER)).containsExactly(id);
    assertThat(store.headers().all(HEADER)).containsExactly(id);
  }

  @Test
  void takesOverAnIdOfAtMost128Characters() {
    assertThat(context.files().with(HEADER, "x".repeat(128)).list().header(HEADER))
        .contains("x".repeat(128));
    assertThat(
            context.files().with(HEADER, "x".repeat(129)).list().header(HEADER).orElse(""))
        .matches(UUID_4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"two words", "a\tb", "", "polar_oat_0123456789abcdefghijABCDEFGHIJ0123456"})
  void replacesAnIdThatIsNoneOrHoldsToken(String id) {
    assertThat(context.files().with(HEADER, id).list().header(HEADER).orElse(""))
        .matches(UUID_4);
  }
}
