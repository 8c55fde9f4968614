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

/** Tokens, their kinds and their scopes. */
@ScenarioTest
final class TokenScenarios {
  private static final String CHALLENGE = "WWW-Authenticate";
  private static final String UNKNOWN = "polar_oat_0123456789abcdefghijABCDEFGHIJ0123456";

  private final TestContext context;

  TokenScenarios(TestContext context) {
    this.context = context;
  }

  static List<SampleRequest> secured() {
    return SampleRequest.secured();
  }

  static List<SampleRequest> forOrganizations() {
    return SampleRequest.forOrganizations();
  }

  @ParameterizedTest
  @MethodSource("secured")
  void refusesRequestWithoutToken(SampleRequest request) {
    Exchange refused = request.with(context.api());

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("/error")).isEqualTo("Unauthorized");
    assertThat(refused.text("/detail")).isEqualTo("Unauthorized");
    assertThat(refused.header(CHALLENGE)).contains("Bearer realm=\"polar\"");
  }

  @ParameterizedTest
  @MethodSource("secured")
  @RequiresCapability(Capability.STRANGE_TOKENS)
  void refusesUnknownToken(SampleRequest request) {
    Exchange refused = request.with(context.api().as(UNKNOWN));

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
    Exchange refused = context.files().as(token).list();

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("/error")).isEqualTo("invalid_token");
  }

  @Test
  @RequiresCapability(Capability.STRANGE_TOKENS)
  void refusesTokenWithChangedCharacter() {
    String token = context.world().accessToken();
    int middle = token.length() - 20;
    char other = token.charAt(middle) == 'a' ? 'b' : 'a';

    Exchange refused = context
        .files()
        .as(token.substring(0, middle) + other + token.substring(middle + 1))
        .list();

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text("/error")).isEqualTo("invalid_token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "Token abc", "polar"})
  void treatsOtherSchemesAsNoToken(String authorization) {
    Exchange refused =
        context.files().anonymous().with("Authorization", authorization).list();

    assertThat(refused.status()).isEqualTo(401);
  }

  @Test
  void readsSchemeInAnyCase() {
    Exchange listed = context
        .files()
        .anonymous()
        .with("Authorization", "bearer " + context.world().accessToken())
        .list();

    assertThat(listed.status()).isEqualTo(200);
  }

  @Test
  void ignoresTokenInQuery() {
    Exchange refused =
        context.files().anonymous().list("access_token", context.world().accessToken());

    assertThat(refused.status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("forOrganizations")
  @RequiresCapability({Capability.CUSTOMER_TOKEN, Capability.MEMBER_TOKEN})
  void refusesCustomerTokensForOrganizationOperations(SampleRequest request) {
    Exchange customer = request.with(context.api().as(context.world().customer().token()));
    Exchange member = request.with(context.api().as(context.world().member().token()));

    assertThat(List.of(customer.status(), member.status())).containsOnly(401);
    assertThat(customer.text("/error")).isEqualTo("Unauthorized");
    assertThat(member.text("/error")).isEqualTo("Unauthorized");
  }

  @Test
  @RequiresCapability(Capability.PERSONAL_TOKEN)
  void refusesOrganizationTokensForCustomerOperations() {
    Exchange organization =
        context.downloadables().as(context.world().accessToken()).list();
    Exchange person =
        context.downloadables().as(context.world().personalAccessToken()).list();

    assertThat(List.of(organization.status(), person.status())).containsOnly(401);
    assertThat(organization.text("/error")).isEqualTo("Unauthorized");
  }

  @ParameterizedTest
  @MethodSource("forOrganizations")
  @RequiresCapability(Capability.WORLDS)
  void refusesTokenWithoutRequiredScope(SampleRequest request) {
    String[] others = Scopes.ALL.stream()
        .filter(scope -> !request.scopes().contains(scope))
        .toArray(String[]::new);
    TestContext withoutScope = context.inNewWorld(others);

    Exchange organization =
        request.with(withoutScope.api().as(withoutScope.world().accessToken()));
    Exchange person =
        request.with(withoutScope.api().as(withoutScope.world().personalAccessToken()));

    assertThat(List.of(organization.status(), person.status())).containsOnly(403);
    assertThat(organization.text("/error")).isEqualTo("insufficient_scope");
    assertThat(organization.header(CHALLENGE).orElse("")).contains("error=\"insufficient_scope\"");
  }

  static Stream<Arguments> requestsAndScopes() {
    return SampleRequest.forOrganizations().stream()
        .flatMap(request -> request.scopes().stream().map(scope -> Arguments.of(request, scope)));
  }

  @ParameterizedTest
  @MethodSource("requestsAndScopes")
  @RequiresCapability(Capability.WORLDS)
  void acceptsEachDeclaredScope(SampleRequest request, String scope) {
    TestContext withScope = context.inNewWorld(scope);

    Exchange answered = request.with(withScope.api().as(withScope.world().accessToken()));

    assertThat(answered.status()).isNotIn(401, 403);
  }

  @Test
  @RequiresCapability(Capability.WORLDS)
  void refusesTokenWithoutScopes() {
    TestContext withoutScope = context.inNewWorld(new String[0]);

    Exchange refused = withoutScope.files().list();

    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void checksTokenBeforeRequest() {
    Exchange refused = context.files().anonymous().create(new byte[] {'{'});
    Exchange refusedQuery = context.files().anonymous().list("page", "0");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refusedQuery.status()).isEqualTo(401);
  }
}
