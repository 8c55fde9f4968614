package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.GRANTS_CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawSandboxClient;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Operations {@code customers:update}, {@code customers:delete}, and both by external id. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.CUSTOMERS, Capability.GRANTS})
final class ChangeCustomerScenarios {
  private final TestContext context;

  ChangeCustomerScenarios(TestContext context) {
    this.context = context;
  }

  private String create(String name, String externalId) {
    ObjectNode body = CustomersClient.individual(name + "@shop.example").put("name", name);
    body.put("external_id", externalId).put("locale", "sv").put("tax_id", "SE1");
    body.putObject("metadata").put("plan", "studio");
    body.putObject("billing_address").put("country", "SE");
    return context.customers().create(body).text("/id");
  }

  @Test
  void changesOnlyTheFieldsThatAreSent() {
    String id = create("ada", "x");
    Exchange before = context.customers().get(id);

    Exchange changed = context.customers().update(id, JsonNodes.object().put("name", "Ada Berg"));

    ObjectNode expected = before.json().deepCopy();
    expected.put("name", "Ada Berg").put("billing_name", "Ada Berg");
    expected.set("modified_at", changed.at("/modified_at"));
    assertThat(changed.json()).isEqualTo(expected);
    assertThat(changed.at("/modified_at").isTextual()).isTrue();
  }

  @Test
  void emptiesFieldsThatAreSentAsNull() {
    String id = create("ada", "x");
    ObjectNode body = JsonNodes.object().putNull("name").putNull("tax_id").putNull("locale");
    body.putNull("billing_address").putNull("email").putNull("external_id").putNull("type");

    Exchange changed = context.customers().update(id, body);

    assertThat(changed.status()).isEqualTo(200);
    assertThat(List.of("name", "billing_address", "tax_id", "locale"))
        .allSatisfy(field -> assertThat(changed.at("/" + field).isNull()).isTrue());
    assertThat(changed.text("/email")).isEqualTo("ada@shop.example");
    assertThat(changed.text("/external_id")).isEqualTo("x");
  }

  @Test
  void replacesMetadataAndKeepsThemWhenAbsent() {
    String id = create("ada", "x");
    ObjectNode body = JsonNodes.object();
    body.putObject("metadata").put("seats", 5);

    Exchange kept = context.customers().update(id, JsonNodes.object());
    Exchange replaced = context.customers().update(id, body);
    Exchange emptied =
        context.customers().update(id, JsonNodes.object().set("metadata", JsonNodes.object()));

    assertThat(kept.text("/metadata/plan")).isEqualTo("studio");
    assertThat(replaced.at("/metadata")).isEqualTo(body.at("/metadata"));
    assertThat(emptied.at("/metadata")).isEmpty();
  }

  @Test
  void changesByExternalId() {
    String id = create("ada", "x");

    Exchange changed =
        context.customers().updateExternal("x", JsonNodes.object().put("name", "Ada Berg"));

    assertThat(changed.text("/id")).isEqualTo(id);
    assertThat(changed.text("/name")).isEqualTo("Ada Berg");
  }

  @Test
  void changesEmailUnlessAnotherHasIt() {
    String id = create("ada", "x");
    create("lin", "y");

    Exchange refused =
        context.customers().update(id, JsonNodes.object().put("email", "LIN@shop.example"));
    Exchange refusedExternal = context
        .customers()
        .updateExternal("x", JsonNodes.object().put("email", "lin@shop.example"));
    Exchange sameAddress =
        context.customers().update(id, JsonNodes.object().put("email", "Ada@Shop.example"));
    Exchange changed =
        context.customers().update(id, JsonNodes.object().put("email", "new@shop.example"));

    assertThat(ReportedFaults.of(refused)).containsExactly("value_error body.email");
    assertThat(ReportedFaults.of(refusedExternal)).containsExactly("value_error body.email");
    assertThat(sameAddress.text("/email")).isEqualTo("Ada@Shop.example");
    assertThat(changed.text("/email")).isEqualTo("new@shop.example");
  }

  @Test
  void setsExternalIdOnceAndNeverChangesIt() {
    String id = create("ada", "");
    create("lin", "taken");

    Exchange taken = context.customers().update(id, JsonNodes.object().put("external_id", "taken"));
    Exchange set = context.customers().update(id, JsonNodes.object().put("external_id", "first"));
    Exchange same = context.customers().update(id, JsonNodes.object().put("external_id", "first"));
    Exchange other =
        context.customers().update(id, JsonNodes.object().put("external_id", "second"));

    assertThat(ReportedFaults.of(taken)).containsExactly("value_error body.external_id");
    assertThat(set.text("/external_id")).isEqualTo("first");
    assertThat(same.status()).isEqualTo(200);
    assertThat(ReportedFaults.of(other)).containsExactly("value_error body.external_id");
  }

  @Test
  void letsPersonBecomeTeamButNoTeamBecomePerson() {
    String id = create("ada", "x");

    Exchange team = context.customers().update(id, JsonNodes.object().put("type", "team"));
    Exchange back = context.customers().update(id, JsonNodes.object().put("type", "individual"));

    assertThat(team.text("/type")).isEqualTo("team");
    assertThat(ReportedFaults.of(back)).containsExactly("value_error body.type");
  }

  @Test
  void losesNoChangeOfRequestsAtTheSameTime() {
    String id = create("ada", "x");
    List<ObjectNode> bodies = List.of(
        JsonNodes.object().put("name", "Ada Berg"),
        JsonNodes.object().put("locale", "de"),
        JsonNodes.object().put("email", "new@shop.example"));

    IntStream.range(0, bodies.size())
        .mapToObj(
            i -> CompletableFuture.supplyAsync(() -> context.customers().update(id, bodies.get(i))))
        .toList()
        .forEach(CompletableFuture::join);

    Exchange listed = context.customers().list("email", "new@shop.example");
    assertThat(listed.text("/items/0/name")).isEqualTo("Ada Berg");
    assertThat(listed.text("/items/0/locale")).isEqualTo("de");
  }

  @Test
  void deletesCustomerAndFreesEmailAndExternalId() {
    String id = create("ada", "x");

    Exchange deleted = context.customers().deleteExternal("x");
    Exchange again = context.customers().delete(id);
    String successor = create("ada", "x");

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(again.status()).isEqualTo(404);
    assertThat(context.customers().get(id).status()).isEqualTo(404);
    assertThat(context.customers().getExternal("x").text("/id")).isEqualTo(successor);
    assertThat(context.customers().list("email", "ada@shop.example").at("/items"))
        .hasSize(1);
  }

  @Test
  void takesFilesAndSessionsFromDeletedCustomer() {
    String fileId = Upload.completed(context, NewFile.of(new byte[] {1})).fileId();
    GrantedBenefit benefit = GrantedBenefit.byCustomer(context, fileId);
    String link = context.downloadables().list().text("/items/0/file/download/url");
    ObjectNode byId =
        JsonNodes.object().put("customer_id", context.world().customer().id());

    Exchange deleted = context.customers().delete(context.world().customer().id());

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(context.downloadables().follow(link).status()).isEqualTo(404);
    assertThat(context.downloadables().list().text("/error")).isEqualTo("invalid_token");
    assertThat(ReportedFaults.locations(context.sessions().create(byId)))
        .containsExactly("body.customer_id");
    assertThat(ReportedFaults.locations(context
            .sandbox()
            .send(
                GRANTS_CREATE,
                RawSandboxClient.grantOf(context.world().customer().id(), benefit.benefitId()))))
        .containsExactly("body.customer_id");
    assertThat(context.benefits().allGrants("is_granted", "true").at("/items")).isEmpty();
    assertThat(context.benefits().allGrants().at("/items/0/customer/deleted_at").isTextual())
        .isTrue();
  }

  @Test
  void removesPersonalDataOnlyWhenAsked() {
    String fileId = Upload.completed(context, NewFile.of(new byte[] {1})).fileId();
    GrantedBenefit benefit = GrantedBenefit.byMember(context, fileId);
    String anonymized = create("ada", "x");
    String kept = create("lin", "y");
    context.grant(anonymized, benefit.benefitId());
    context.grant(kept, benefit.benefitId());

    context.customers().delete(anonymized, "anonymize", "true");
    context.customers().delete(kept, "anonymize", "false");
    context.customers().delete(context.world().customer().id(), "anonymize", "true");

    Exchange first = context.benefits().allGrants("customer_id", anonymized);
    Exchange second = context.benefits().allGrants("customer_id", kept);
    Exchange ofMember =
        context.benefits().allGrants("customer_id", context.world().customer().id());
    assertThat(first.bodyText()).doesNotContain("ada@", "SE1");
    assertThat(first.at("/items/0/customer/name").isNull()).isTrue();
    assertThat(first.text("/items/0/customer/email")).endsWith(".invalid");
    assertThat(second.text("/items/0/customer/email")).isEqualTo("lin@shop.example");
    assertThat(ofMember.at("/items/0/member/name").isNull()).isTrue();
    assertThat(ofMember.bodyText()).doesNotContain(context.world().member().email());
  }

  @Test
  void refusesAnonymizeThatIsNoBoolean() {
    Exchange refused =
        context.customers().delete(context.world().customer().id(), "anonymize", "maybe");
    Exchange refusedExternal = context
        .customers()
        .deleteExternal(context.world().customer().externalId(), "anonymize", "maybe");

    assertThat(List.of(refused, refusedExternal))
        .allSatisfy(answer ->
            assertThat(ReportedFaults.of(answer)).containsExactly("bool_parsing query.anonymize"));
  }
}
