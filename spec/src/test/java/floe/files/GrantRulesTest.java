package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.sandbox.GrantCreate;
import floe.contract.message.Fault;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GrantRulesTest {

  private static final UUID ORGANIZATION = UUID.randomUUID();
  private static final UUID MEMBER = UUID.randomUUID();

  private final GrantCreate.Builder grant =
      GrantCreate.builder().customerId(UUID.randomUUID()).benefitId(UUID.randomUUID());

  @Test
  void givesABenefitOfTheOrganizationToItsCustomerOrMember() {
    assertThat(check(grant.build(), true)).isEmpty();
    assertThat(check(grant.memberId(MEMBER).build(), true)).isEmpty();
  }

  @Test
  void refusesAnUnknownCustomerFirst() {
    GrantCreate unknown = grant.memberId(UUID.randomUUID()).build();

    assertThat(GrantRules.check(
            unknown, Optional.empty(), (organization, benefit) -> false, member -> false))
        .contains(ReferenceFaults.customer(unknown.customerId()));
  }

  @Test
  void refusesABenefitOfAnotherOrganization() {
    GrantCreate other = grant.memberId(UUID.randomUUID()).build();

    assertThat(check(other, false)).contains(ReferenceFaults.benefit(other.benefitId()));
  }

  @Test
  void refusesAMemberOfAnotherCustomer() {
    UUID other = UUID.randomUUID();

    assertThat(check(grant.memberId(other).build(), true)).contains(ReferenceFaults.member(other));
  }

  private static Optional<Fault> check(GrantCreate create, boolean hasBenefit) {
    return GrantRules.check(
        create,
        Optional.of(ORGANIZATION),
        (organization, benefit) -> organization.equals(ORGANIZATION) && hasBenefit,
        MEMBER::equals);
  }
}
