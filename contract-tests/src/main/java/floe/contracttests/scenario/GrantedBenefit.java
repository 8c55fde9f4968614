package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.TestContext;
import java.util.List;

/**
 * A benefit of files that somebody was granted.
 *
 * @param benefitId the benefit
 * @param grantId the grant
 */
record GrantedBenefit(String benefitId, String grantId) {

  /** Grants files to the customer of a context. */
  static GrantedBenefit byCustomer(TestContext context, String... fileIds) {
    String benefitId = benefit(context, fileIds);
    Exchange grant = context.sandbox().grant(context.world().customer().id(), benefitId);
    assertThat(grant.status()).isEqualTo(201);
    return new GrantedBenefit(benefitId, grant.text("/id"));
  }

  /** Grants files to the member of a context. */
  static GrantedBenefit byMember(TestContext context, String... fileIds) {
    String benefitId = benefit(context, fileIds);
    Exchange grant = context
        .sandbox()
        .grant(JsonNodes.object()
            .put("customer_id", context.world().customer().id())
            .put("benefit_id", benefitId)
            .put("member_id", context.world().member().id()));
    assertThat(grant.status()).isEqualTo(201);
    return new GrantedBenefit(benefitId, grant.text("/id"));
  }

  private static String benefit(TestContext context, String... fileIds) {
    Exchange benefit = context.benefits().create(BenefitsClient.of(List.of(fileIds)));
    assertThat(benefit.status()).isEqualTo(201);
    return benefit.text("/id");
  }
}
