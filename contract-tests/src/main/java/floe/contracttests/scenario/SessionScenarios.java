package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Operation {@code customer-sessions:create}.
 *
 * <p>{@link WorldTimeScenarios} checks that a session expires after an hour, where the clock of a
 * world can be moved. Here it is checked that {@code expires_at} says so.
 */
@ScenarioTest
@RequiresCapability(Capability.WORLDS)
final class SessionScenarios {
  private final TestContext context;

  SessionScenarios(TestContext context) {
    this.context = context;
  }

  private ObjectNode byId() {
    return JsonNodes.object().put("customer_id", context.world().customer().id());
  }

  @Test
  @RequiresCapability(Capability.CUSTOMERS)
  void takesTheOtherNameOfTheExternalId() {
    String externalId = context.world().customer().externalId();

    Exchange created =
        context.sessions().create(JsonNodes.object().put("customer_external_id", externalId));
    Exchange both = context
        .sessions()
        .create(JsonNodes.object()
            .put("customer_external_id", "nobody")
            .put("external_customer_id", externalId));
    Exchange refused =
        context.sessions().create(JsonNodes.object().put("customer_external_id", "nobody"));

    assertThat(List.of(created, both))
        .allSatisfy(answer -> assertThat(answer.text("/customer_id"))
            .isEqualTo(context.world().customer().id()));
    assertThat(ReportedFaults.of(refused)).containsExactly("value_error body.customer_external_id");
  }

  @Test
  @RequiresCapability(Capability.CUSTOMERS)
  void createsSessionOfOwnerByItsExternalId() {
    ObjectNode team = CustomersClient.team("Studio", "lin@shop.example");
    team.withObject("/owner").put("external_id", "owner-1");
    String id = context.customers().create(team).text("/id");
    ObjectNode body = JsonNodes.object().put("customer_id", id);

    Exchange ofOwner =
        context.sessions().create(body.deepCopy().put("external_member_id", "owner-1"));
    Exchange ofCustomer = context.sessions().create(body.deepCopy().put("external_member_id", ""));
    Exchange refused =
        context.sessions().create(body.deepCopy().put("external_member_id", "nobody"));

    assertThat(ofOwner.text("/token")).startsWith("polar_mst_");
    assertThat(ofOwner.text("/customer/type")).isEqualTo("team");
    assertThat(context.downloadables().as(ofOwner.text("/token")).list().status())
        .isEqualTo(200);
    assertThat(ofCustomer.text("/token")).startsWith("polar_cst_");
    assertThat(ReportedFaults.of(refused)).containsExactly("value_error body.external_member_id");
  }

  @Test
  void createsSessionByIdAndExternalId() {
    Exchange byId = context.sessions().create(byId());
    Exchange byExternalId = context
        .sessions()
        .create(JsonNodes.object()
            .put("external_customer_id", context.world().customer().externalId()));

    assertThat(List.of(byId, byExternalId)).allSatisfy(created -> {
      assertThat(created.status()).isEqualTo(201);
      assertThat(created.text("/customer_id"))
          .isEqualTo(context.world().customer().id());
      assertThat(created.text("/customer/email"))
          .isEqualTo(context.world().customer().email());
      assertThat(context.downloadables().as(created.text("/token")).list().status())
          .isEqualTo(200);
    });
    assertThat(byId.text("/token")).isNotEqualTo(byExternalId.text("/token"));
  }

  @Test
  void createsSessionForMember() {
    Exchange created = context
        .sessions()
        .create(byId().put("member_id", context.world().member().id()));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/token")).startsWith("polar_mst_");
    assertThat(context.downloadables().as(created.text("/token")).list().status())
        .isEqualTo(200);
  }

  @Test
  void leadsCustomerAndMemberToThePortal() {
    Exchange ofCustomer = context.sessions().create(byId());
    Exchange ofMember = context
        .sessions()
        .create(byId().put("member_id", context.world().member().id()));

    assertThat(ofCustomer.text("/customer_portal_url"))
        .isEqualTo(portal("customer", ofCustomer) + "&email="
            + ApiClient.encode(context.world().customer().email()));
    assertThat(ofMember.text("/customer_portal_url"))
        .isEqualTo(portal("member", ofMember) + "&email="
            + ApiClient.encode(context.world().member().email()));
  }

  @Test
  @RequiresCapability(Capability.CUSTOMERS)
  void leadsTeamWithoutAddressToThePortal() {
    ObjectNode team = CustomersClient.team("Studio", "lin+new@shop.example");
    team.withObject("/owner").put("external_id", "owner-1");
    String id = context.customers().create(team).text("/id");
    ObjectNode body = JsonNodes.object().put("customer_id", id);

    Exchange ofTeam = context.sessions().create(body.deepCopy());
    Exchange ofOwner =
        context.sessions().create(body.deepCopy().put("external_member_id", "owner-1"));

    assertThat(ofTeam.text("/customer_portal_url")).isEqualTo(portal("customer", ofTeam));
    assertThat(ofOwner.text("/customer_portal_url"))
        .isEqualTo(portal("member", ofOwner) + "&email=lin%2Bnew%40shop.example");
  }

  /** Returns the portal's address without an email address. */
  private String portal(String holder, Exchange session) {
    String slug = context
        .sandbox()
        .send(SandboxOperation.WORLDS_GET, context.world().organizationId())
        .text("/organization/slug");
    return "%s/%s/portal?%s_session_token=%s"
        .formatted(context.api().base(), slug, holder, session.text("/token"));
  }

  @Test
  void keepsReturnUrl() {
    Exchange with =
        context.sessions().create(byId().put("return_url", "https://shop.example/account?a=b"));
    Exchange without = context.sessions().create(byId().putNull("return_url"));

    assertThat(with.text("/return_url")).isEqualTo("https://shop.example/account?a=b");
    assertThat(without.at("/return_url").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer_id", "member_id"})
  void refusesUnknownCustomerAndMember(String field) {
    Exchange refused =
        context.sessions().create(byId().put(field, UUID.randomUUID().toString()));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.locations(refused))
        .hasSize(1)
        .allMatch(location -> location.startsWith("body") && location.endsWith(field));
  }

  @Test
  void refusesUnknownExternalId() {
    Exchange refused =
        context.sessions().create(JsonNodes.object().put("external_customer_id", "nobody"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.locations(refused))
        .hasSize(1)
        .allMatch(location -> location.endsWith("external_customer_id"));
  }

  @Test
  void refusesMemberOfAnotherCustomer() {
    TestContext other = context.inNewWorld();

    Exchange refused =
        context.sessions().create(byId().put("member_id", other.world().member().id()));

    assertThat(ReportedFaults.locations(refused))
        .hasSize(1)
        .allMatch(location -> location.endsWith("member_id"));
  }

  @Test
  void reportsBothAlternativesWhenNeitherMatches() {
    Exchange refused = context.sessions().create(JsonNodes.object());

    assertThat(ReportedFaults.of(refused))
        .containsExactlyInAnyOrder(
            "missing body.CustomerSessionCustomerIDCreate.customer_id",
            "missing body.CustomerSessionCustomerExternalIDCreate.external_customer_id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://shop.example/", "javascript:alert(1)", "mailto:ada@shop.example"})
  void refusesReturnUrlOfAnotherScheme(String url) {
    Exchange refused = context.sessions().create(byId().put("return_url", url));

    assertThat(ReportedFaults.of(refused)).containsExactly("url_scheme body.return_url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no url"})
  void refusesInvalidReturnUrl(String url) {
    Exchange refused = context.sessions().create(byId().put("return_url", url));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.locations(refused))
        .anyMatch(location -> location.endsWith("return_url"));
  }
}
