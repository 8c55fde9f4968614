package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
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
 * <p>That sessions end after an hour cannot be waited for: it is checked that {@code expires_at}
 * says so.
 */
@ScenarioTest
@RequiresCapability(Capability.WORLDS)
final class SessionScenarios {
  private final TestContext scene;

  SessionScenarios(TestContext scene) {
    this.scene = scene;
  }

  private ObjectNode byId() {
    return JsonNodes.object().put("customer_id", scene.world().customer().id());
  }

  @Test
  void opensSessionByIdAndByExternalId() {
    Exchange byId = scene.sessions().create(byId());
    Exchange byExternalId = scene
        .sessions()
        .create(JsonNodes.object()
            .put("external_customer_id", scene.world().customer().externalId()));

    assertThat(List.of(byId, byExternalId)).allSatisfy(created -> {
      assertThat(created.status()).isEqualTo(201);
      assertThat(created.text("/customer_id"))
          .isEqualTo(scene.world().customer().id());
      assertThat(created.text("/customer/email"))
          .isEqualTo(scene.world().customer().email());
      assertThat(scene.downloadables().as(created.text("/token")).list().status())
          .isEqualTo(200);
    });
    assertThat(byId.text("/token")).isNotEqualTo(byExternalId.text("/token"));
  }

  @Test
  void opensSessionOfMember() {
    Exchange created =
        scene.sessions().create(byId().put("member_id", scene.world().member().id()));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/token")).startsWith("polar_mst_");
    assertThat(scene.downloadables().as(created.text("/token")).list().status()).isEqualTo(200);
  }

  @Test
  void keepsTheReturnUrl() {
    Exchange with =
        scene.sessions().create(byId().put("return_url", "https://shop.example/account?a=b"));
    Exchange without = scene.sessions().create(byId().putNull("return_url"));

    assertThat(with.text("/return_url")).isEqualTo("https://shop.example/account?a=b");
    assertThat(without.at("/return_url").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer_id", "member_id"})
  void refusesUnknownPeople(String field) {
    Exchange refused =
        scene.sessions().create(byId().put(field, UUID.randomUUID().toString()));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.places(refused))
        .hasSize(1)
        .allMatch(place -> place.startsWith("body") && place.endsWith(field));
  }

  @Test
  void refusesUnknownExternalId() {
    Exchange refused =
        scene.sessions().create(JsonNodes.object().put("external_customer_id", "nobody"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.places(refused))
        .hasSize(1)
        .allMatch(place -> place.endsWith("external_customer_id"));
  }

  @Test
  void refusesMemberOfAnotherCustomer() {
    TestContext other = scene.elsewhere();

    Exchange refused =
        scene.sessions().create(byId().put("member_id", other.world().member().id()));

    assertThat(ReportedFaults.places(refused))
        .hasSize(1)
        .allMatch(place -> place.endsWith("member_id"));
  }

  @Test
  void namesBothWaysWhenNeitherIsTaken() {
    Exchange refused = scene.sessions().create(JsonNodes.object());

    assertThat(ReportedFaults.of(refused))
        .containsExactlyInAnyOrder(
            "missing body.CustomerSessionCustomerIDCreate.customer_id",
            "missing body.CustomerSessionCustomerExternalIDCreate.external_customer_id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no url"})
  void refusesReturnUrlThatIsNone(String url) {
    Exchange refused = scene.sessions().create(byId().put("return_url", url));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.places(refused)).anyMatch(place -> place.endsWith("return_url"));
  }
}
