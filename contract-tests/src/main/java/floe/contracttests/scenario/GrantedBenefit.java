package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.sandbox.Grant;
import floe.api.sandbox.GrantCreate;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.TestContext;
import java.util.List;
import java.util.UUID;

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
    String grantId = context.grant(context.world().customer().id(), benefitId);
    return new GrantedBenefit(benefitId, grantId);
  }

  /** Grants files to the member of a context. */
  static GrantedBenefit byMember(TestContext context, String... fileIds) {
    String benefitId = benefit(context, fileIds);
    Grant grant = context
        .steering()
        .grants()
        .create(GrantCreate.builder()
            .customerId(UUID.fromString(context.world().customer().id()))
            .benefitId(UUID.fromString(benefitId))
            .memberId(UUID.fromString(context.world().member().id()))
            .build());
    return new GrantedBenefit(benefitId, grant.id().toString());
  }

  private static String benefit(TestContext context, String... fileIds) {
    Exchange benefit = context.benefits().create(BenefitsClient.of(List.of(fileIds)));
    assertThat(benefit.status()).isEqualTo(201);
    return benefit.text("/id");
  }
}
