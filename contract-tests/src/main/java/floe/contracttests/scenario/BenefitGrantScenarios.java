package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations {@code benefits:grants} and {@code benefit-grants:list}. */
@ScenarioTest
@RequiresCapability({
  Capability.WORLDS,
  Capability.GRANTS,
  Capability.CUSTOMERS,
  Capability.BENEFIT_CHANGES
})
final class BenefitGrantScenarios {
  private final TestContext context;
  private String fileId = "";
  private String customer = "";
  private String team = "";
  private GrantedBenefit ofMember = new GrantedBenefit("", "");
  private String ofTeam = "";

  BenefitGrantScenarios(TestContext context) {
    this.context = context;
  }

  /** Grants one benefit to a member, then to a team. */
  @BeforeEach
  void grant() {
    fileId = Upload.completed(context, NewFile.of(new byte[] {1})).fileId();
    customer = context.world().customer().id();
    ofMember = GrantedBenefit.byMember(context, fileId);
    team = context
        .customers()
        .create(CustomersClient.team("Studio", "lin@shop.example").put("external_id", "a,b"))
        .text("/id");
    ofTeam = context.grant(team, ofMember.benefitId());
  }

  private static List<String> ids(Exchange listed) {
    assertThat(listed.status()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    for (JsonNode item : listed.at("/items")) {
      ids.add(item.path("id").asText());
    }
    return ids;
  }

  private List<String> all(String... parameters) {
    return ids(context.benefits().allGrants(parameters));
  }

  private List<String> ofBenefit(String... parameters) {
    return ids(context.benefits().grants(ofMember.benefitId(), parameters));
  }

  @Test
  void showsCustomerMemberBenefitAndFilesOfGrant() {
    Exchange listed = context.benefits().grants(ofMember.benefitId());

    JsonNode newest = listed.at("/items/0");
    JsonNode oldest = listed.at("/items/1");
    assertThat(newest.path("id").asText()).isEqualTo(ofTeam);
    assertThat(newest.at("/customer/type").asText()).isEqualTo("team");
    assertThat(newest.path("member").isNull()).isTrue();
    assertThat(newest.at("/properties/files/0").asText()).isEqualTo(fileId);
    assertThat(oldest.at("/member/email").asText())
        .isEqualTo(context.world().member().email());
    assertThat(oldest.path("customer_id").asText()).isEqualTo(customer);
    assertThat(oldest.at("/benefit/properties/files/0").asText()).isEqualTo(fileId);
    assertThat(List.of("order_id", "subscription_id", "error", "modified_at"))
        .allSatisfy(field -> assertThat(oldest.path(field).isNull()).isTrue());
  }

  @Test
  void keepsRevokedGrantInTheLists() {
    context.revoke(ofTeam);

    Exchange revoked = context.benefits().allGrants("is_granted", "false");

    assertThat(ids(revoked)).containsExactly(ofTeam);
    assertThat(revoked.at("/items/0/revoked_at").isTextual()).isTrue();
    assertThat(revoked.at("/items/0/modified_at").isTextual()).isTrue();
    assertThat(all()).containsExactly(ofTeam, ofMember.grantId());
    assertThat(all("is_granted", "true")).containsExactly(ofMember.grantId());
    assertThat(ofBenefit("is_granted", "0")).containsExactly(ofTeam);
    assertThat(ofBenefit("is_granted", "yes")).containsExactly(ofMember.grantId());
  }

  @Test
  void filtersByCustomerMemberAndOrganization() {
    String nobody = UUID.randomUUID().toString();

    assertThat(ofBenefit("customer_id", team)).containsExactly(ofTeam);
    assertThat(ofBenefit("customer_id", team, "customer_id", customer)).hasSize(2);
    assertThat(ofBenefit("member_id", context.world().member().id()))
        .containsExactly(ofMember.grantId());
    assertThat(ofBenefit("member_id", nobody)).isEmpty();
    assertThat(all("customer_id", customer)).containsExactly(ofMember.grantId());
    assertThat(all("external_customer_id", "a,b")).containsExactly(ofTeam);
    assertThat(all("external_customer_id", "a")).isEmpty();
    assertThat(all(
            "external_customer_id",
            "a,b",
            "external_customer_id",
            context.world().customer().externalId()))
        .hasSize(2);
    assertThat(all("organization_id", context.world().organizationId())).hasSize(2);
    assertThat(all("organization_id", nobody)).isEmpty();
  }

  @Test
  void pagesAndSorts() {
    context.revoke(ofMember.grantId());
    context.grant(customer, ofMember.benefitId());

    assertThat(all("limit", "1", "page", "2")).containsExactly(ofTeam);
    assertThat(all("sorting", "created_at")).startsWith(ofMember.grantId(), ofTeam);
    assertThat(all("sorting", "granted_at")).first().isEqualTo(ofTeam);
    assertThat(all("sorting", "-granted_at", "is_granted", "true")).last().isEqualTo(ofTeam);
    assertThat(all("sorting", "revoked_at")).first().isEqualTo(ofMember.grantId());
    assertThat(all("sorting", "-revoked_at", "sorting", "created_at"))
        .last()
        .isEqualTo(ofMember.grantId());
  }

  @Test
  void listsGrantsOfOneBenefitOrOfAll() {
    String other = context.benefits().create(BenefitsClient.of(List.of(fileId))).text("/id");
    String grant = context.grant(customer, other);

    assertThat(ids(context.benefits().grants(other))).containsExactly(grant);
    assertThat(all()).containsExactly(grant, ofTeam, ofMember.grantId());
  }

  @Test
  void listsNoForeignGrant() {
    TestContext other = context.inNewWorld();

    assertThat(ids(other.benefits().allGrants())).isEmpty();
    assertThat(ids(other.benefits().allGrants("customer_id", customer))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "page, 0, greater_than query.page",
    "customer_id, none, uuid_parsing query.customer_id",
    "is_granted, maybe, bool_parsing query.is_granted",
    "sorting, age, enum query.sorting.0"
  })
  void refusesInvalidQuery(String parameter, String value, String fault) {
    Exchange refused = context.benefits().allGrants(parameter, value);

    assertThat(ReportedFaults.of(refused)).containsExactly(fault);
  }
}
