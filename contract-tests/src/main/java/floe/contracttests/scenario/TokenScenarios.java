package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.Exchange;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import floe.contracttests.target.Scopes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: tokens, their kinds and their scopes. */
@ScenarioTest
final class TokenScenarios {
  private static final String CHALLENGE = "WWW-Authenticate";
  private static final String UNKNOWN = "polar_oat_0123456789abcdefghijABCDEFGHIJ0123456";

  private final TestContext scene;

  TokenScenarios(TestContext scene) {
    this.scene = scene;
  }

  static List<SampleRequest> secured() {
    return SampleRequest.secured();
  }

  static List<SampleRequest> ofSellers() {
    return SampleRequest.ofSellers();
  }

  @ParameterizedTest
  @MethodSource("secured")
  void refusesRequestWithoutToken(SampleRequest call) {
    Exchange refused = call.with(scene.api());

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("/error")).isEqualTo("Unauthorized");
    assertThat(refused.text("/detail")).isEqualTo("Unauthorized");
    assertThat(refused.header(CHALLENGE)).contains("Bearer realm=\"polar\"");
  }

  @ParameterizedTest
  @MethodSource("secured")
  @RequiresCapability(Capability.STRANGE_TOKENS)
  void refusesUnknownToken(SampleRequest call) {
    Exchange refused = call.with(scene.api().as(UNKNOWN));

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("/error")).isEqualTo("invalid_token");
    assertThat(refused.text("/error_description")).isNotBlank();
    assertThat(refused.header(CHALLENGE).orElse(""))
        .startsWith("Bearer realm=\"polar\"")
        .contains("error=\"invalid_token\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "polar_oat_",
        "polar_xyz_0123456789",
        "polar_oat_ümlaut",
        "a b c",
        "polar_oat_'; --"
      })
  @RequiresCapability(Capability.STRANGE_TOKENS)
  void refusesMalformedToken(String token) {
    Exchange refused = scene.files().as(token).list();

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("/error")).isEqualTo("invalid_token");
  }

  @Test
  @RequiresCapability(Capability.STRANGE_TOKENS)
  void refusesTokenWithOneLetterChanged() {
    String token = scene.world().accessToken();
    int middle = token.length() - 20;
    char other = token.charAt(middle) == 'a' ? 'b' : 'a';

    Exchange refused = scene
        .files()
        .as(token.substring(0, middle) + other + token.substring(middle + 1))
        .list();

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("/error")).isEqualTo("invalid_token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "Token abc", "polar"})
  void takesOtherSchemesForNoToken(String authorization) {
    Exchange refused =
        scene.files().anonymous().with("Authorization", authorization).list();

    assertThat(refused.status()).isEqualTo(401);
  }

  @Test
  void readsTheSchemeInAnyCase() {
    Exchange listed = scene
        .files()
        .anonymous()
        .with("Authorization", "bearer " + scene.world().accessToken())
        .list();

    assertThat(listed.status()).isEqualTo(200);
  }

  @Test
  void takesNoTokenFromTheQuery() {
    Exchange refused =
        scene.files().anonymous().list("access_token", scene.world().accessToken());

    assertThat(refused.status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("ofSellers")
  @RequiresCapability({Capability.CUSTOMER_TOKEN, Capability.MEMBER_TOKEN})
  void refusesTokensOfCustomersWhereSellersAct(SampleRequest call) {
    Exchange customer = call.with(scene.api().as(scene.world().customer().token()));
    Exchange member = call.with(scene.api().as(scene.world().member().token()));

    assertThat(List.of(customer.status(), member.status())).containsOnly(401);
    assertThat(customer.text("/error")).isEqualTo("Unauthorized");
    assertThat(member.text("/error")).isEqualTo("Unauthorized");
  }

  @Test
  @RequiresCapability(Capability.PERSONAL_TOKEN)
  void refusesTokensOfSellersWhereCustomersAct() {
    Exchange organization =
        scene.downloadables().as(scene.world().accessToken()).list();
    Exchange person =
        scene.downloadables().as(scene.world().personalAccessToken()).list();

    assertThat(List.of(organization.status(), person.status())).containsOnly(401);
    assertThat(organization.text("/error")).isEqualTo("Unauthorized");
  }

  @ParameterizedTest
  @MethodSource("ofSellers")
  @RequiresCapability(Capability.WORLDS)
  void refusesTokensThatLackTheScope(SampleRequest call) {
    String[] others =
        Scopes.ALL.stream().filter(scope -> !call.scopes().contains(scope)).toArray(String[]::new);
    TestContext poor = scene.elsewhere(others);

    Exchange organization = call.with(poor.api().as(poor.world().accessToken()));
    Exchange person = call.with(poor.api().as(poor.world().personalAccessToken()));

    assertThat(List.of(organization.status(), person.status())).containsOnly(403);
    assertThat(organization.text("/error")).isEqualTo("insufficient_scope");
    assertThat(organization.header(CHALLENGE).orElse("")).contains("error=\"insufficient_scope\"");
  }

  static Stream<Arguments> callsAndScopes() {
    return SampleRequest.ofSellers().stream()
        .flatMap(call -> call.scopes().stream().map(scope -> Arguments.of(call, scope)));
  }

  @ParameterizedTest
  @MethodSource("callsAndScopes")
  @RequiresCapability(Capability.WORLDS)
  void acceptsEachOfTheScopes(SampleRequest call, String scope) {
    TestContext rich = scene.elsewhere(scope);

    Exchange answered = call.with(rich.api().as(rich.world().accessToken()));

    assertThat(answered.status()).isNotIn(401, 403);
  }

  @Test
  @RequiresCapability(Capability.WORLDS)
  void refusesEverythingToTokenWithoutScopes() {
    TestContext poor = scene.elsewhere(new String[0]);

    Exchange refused = poor.files().list();

    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void asksForTheTokenBeforeItLooksAtTheRequest() {
    Exchange refused = scene.files().anonymous().create(new byte[] {'{'});
    Exchange refusedQuery = scene.files().anonymous().list("page", "0");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refusedQuery.status()).isEqualTo(401);
  }
}
