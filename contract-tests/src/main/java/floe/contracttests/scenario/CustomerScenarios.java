package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Operations {@code customers:create}, {@code customers:get} and {@code customers:get_external}.
 */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.CUSTOMERS})
final class CustomerScenarios {
  private final TestContext context;

  CustomerScenarios(TestContext context) {
    this.context = context;
  }

  private static ObjectNode person(String name) {
    return CustomersClient.individual(name + "@shop.example");
  }

  @Test
  void createsAndAnswersPerson() {
    ObjectNode body = person("ada").put("name", "Ada").put("external_id", "listener-42");
    body.put("locale", "sv").put("tax_id", "SE556000475501");
    body.putObject("metadata").put("plan", "ü").put("seats", 5).put("trial", false);
    body.putObject("billing_address").put("country", "SE").put("city", "Stockholm");

    Exchange created = context.customers().create(body);
    Exchange got = context.customers().get(created.text("/id"));
    Exchange gotExternal = context.customers().getExternal("listener-42");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/type")).isEqualTo("individual");
    assertThat(created.text("/external_id")).isEqualTo("listener-42");
    assertThat(created.text("/billing_name")).isEqualTo("Ada");
    assertThat(created.at("/email_verified").asBoolean(true)).isFalse();
    assertThat(created.text("/billing_address/country")).isEqualTo("SE");
    assertThat(created.at("/billing_address/line1").isNull()).isTrue();
    assertThat(created.text("/tax_id/0")).isEqualTo("SE556000475501");
    assertThat(created.text("/tax_id/1")).isEqualTo("eu_vat");
    assertThat(created.text("/organization_id")).isEqualTo(context.world().organizationId());
    assertThat(created.at("/modified_at").isNull()).isTrue();
    assertThat(List.of(got.status(), gotExternal.status())).containsOnly(200);
    assertThat(gotExternal.json()).isEqualTo(created.json());
  }

  @Test
  void createsTeamThatIsKnownByItsOwner() {
    Exchange created =
        context.customers().create(CustomersClient.team("Studio", "lin@shop.example"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/type")).isEqualTo("team");
    assertThat(created.at("/email").isNull()).isTrue();
  }

  @Test
  void takesEmptyTextForNoExternalIdAndNoTaxId() {
    Exchange first =
        context.customers().create(person("a").put("external_id", "").put("tax_id", ""));
    Exchange second = context.customers().create(person("b").put("external_id", ""));

    assertThat(first.at("/external_id").isNull()).isTrue();
    assertThat(first.at("/tax_id").isNull()).isTrue();
    assertThat(second.status()).isEqualTo(201);
  }

  @Test
  void refusesPersonWithoutEmail() {
    Exchange refused = context.customers().create(JsonNodes.object().put("name", "Ada"));

    assertThat(ReportedFaults.of(refused)).contains("missing body.CustomerIndividualCreate.email");
  }

  @Test
  void refusesTeamWithNeitherEmailNorOwner() {
    Exchange refused = context.customers().create(JsonNodes.object().put("type", "team"));

    assertThat(ReportedFaults.of(refused)).containsExactly("missing body.owner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada", "ada@", "@shop.example", "a b@shop.example"})
  void refusesWhatIsNoEmail(String email) {
    Exchange refused = context.customers().create(CustomersClient.individual(email));

    assertThat(ReportedFaults.locations(refused)).contains("body.CustomerIndividualCreate.email");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CU", "IR", "KP", "RU", "SY", "XX", "se"})
  void refusesCountryThatIsNotServed(String country) {
    ObjectNode body = person("ada");
    body.putObject("billing_address").put("country", country);

    Exchange refused = context.customers().create(body);

    assertThat(ReportedFaults.locations(refused))
        .contains("body.CustomerIndividualCreate.billing_address.country");
  }

  @Test
  void refusesTaxIdWithoutCountryOrOfCountryWithoutFormat() {
    ObjectNode withoutCountry = person("ada").put("tax_id", "1");
    ObjectNode withoutFormat = person("ada").put("tax_id", "1");
    withoutFormat.putObject("billing_address").put("country", "AQ");

    Exchange refused = context.customers().create(withoutCountry);
    Exchange refusedFormat = context.customers().create(withoutFormat);

    assertThat(ReportedFaults.of(refused)).containsExactly("missing body.billing_address");
    assertThat(ReportedFaults.of(refusedFormat)).containsExactly("value_error body.tax_id");
  }

  @Test
  void keepsEmailAndExternalIdUniqueAndNamesBoth() {
    context.customers().create(person("ada").put("external_id", "x"));

    Exchange refused = context
        .customers()
        .create(CustomersClient.individual("ADA@Shop.Example").put("external_id", "x"));

    assertThat(ReportedFaults.of(refused))
        .containsExactly("value_error body.email", "value_error body.external_id");
  }

  @Test
  void keepsEmailUniqueAmongRequestsAtTheSameTime() {
    List<CompletableFuture<Exchange>> running = Stream.generate(
            () -> CompletableFuture.supplyAsync(() -> context.customers().create(person("race"))))
        .limit(4)
        .toList();

    List<Exchange> answers = running.stream().map(CompletableFuture::join).toList();

    assertThat(answers).extracting(Exchange::status).containsOnlyOnce(201).containsOnly(201, 422);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 422)
        .allSatisfy(answer ->
            assertThat(ReportedFaults.of(answer)).containsExactly("value_error body.email"));
  }

  @Test
  void letsAnotherOrganizationHaveTheSameCustomer() {
    ObjectNode body = person("ada").put("external_id", "x");
    context.customers().create(body);
    TestContext other = context.inNewWorld();

    Exchange created = other.customers().create(body);
    Exchange got = other.customers().getExternal("x");

    assertThat(created.status()).isEqualTo(201);
    assertThat(got.text("/id")).isEqualTo(created.text("/id"));
  }

  @Test
  @RequiresCapability(Capability.PERSONAL_TOKEN)
  void keepsOrganizationRulesOfBothKindsOfToken() {
    ObjectNode named = person("ada").put("organization_id", context.world().organizationId());
    CustomersClient personal = context.customers().as(context.world().personalAccessToken());

    Exchange byOrganization = context.customers().create(named);
    Exchange byPerson = personal.create(named);
    Exchange byPersonUnnamed = personal.create(person("lin"));

    assertThat(ReportedFaults.of(byOrganization))
        .containsExactly("organization_token body.organization_id");
    assertThat(byPerson.status()).isEqualTo(201);
    assertThat(ReportedFaults.of(byPersonUnnamed)).containsExactly("missing body.organization_id");
  }

  @Test
  void hidesForeignCustomer() {
    Exchange foreign =
        context.inNewWorld().customers().create(person("ada").put("external_id", "foreign"));
    String id = foreign.text("/id");
    ObjectNode name = JsonNodes.object().put("name", "Mallory");

    List<Exchange> missed = List.of(
        context.customers().get(id),
        context.customers().update(id, name),
        context.customers().delete(id),
        context.customers().getExternal("foreign"),
        context.customers().updateExternal("foreign", name),
        context.customers().deleteExternal("foreign"),
        context.customers().as(context.world().personalAccessToken()).get(id));

    assertThat(missed).allSatisfy(answer -> {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text("/error")).isEqualTo("ResourceNotFound");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "7", "'; drop", "é", "f3e17452-398d-1a53-b5ca-a4ab1958a78b"})
  void refusesInvalidId(String id) {
    Exchange refused = context.customers().get(id);
    Exchange refusedUpdate = context.customers().update(id, JsonNodes.object());
    Exchange refusedDelete = context.customers().delete(id);

    assertThat(List.of(refused, refusedUpdate, refusedDelete))
        .allSatisfy(
            answer -> assertThat(ReportedFaults.locations(answer)).containsExactly("path.id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "ü ö", "50% + more", "\\", "a?b=c#d", "external"})
  void findsCustomerByAnyExternalId(String externalId) {
    Exchange created = context.customers().create(person("ada").put("external_id", externalId));

    Exchange got = context.customers().getExternal(externalId);

    assertThat(got.status()).isEqualTo(200);
    assertThat(got.text("/id")).isEqualTo(created.text("/id"));
  }
}
