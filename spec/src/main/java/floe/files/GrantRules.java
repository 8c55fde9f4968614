package floe.files;

import floe.api.sandbox.GrantCreate;
import floe.contract.message.Fault;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** To whom which benefit can be given (operation {@code grants:create}). */
public final class GrantRules {

  private GrantRules() {}

  /**
   * Returns the fault of a grant, or nothing if the customer exists, the benefit is one of the
   * customer's organization, and the member, if one is named, is the customer's.
   *
   * @param organizationId the organization of the customer; empty if there is no such customer
   * @param hasBenefit whether an organization has a benefit
   * @param isMember whether the customer has a member
   */
  public static Optional<Fault> check(
      GrantCreate grant,
      Optional<UUID> organizationId,
      BiPredicate<UUID, UUID> hasBenefit,
      Predicate<UUID> isMember) {
    if (organizationId.isEmpty()) {
      return Optional.of(ReferenceFaults.customer(grant.customerId()));
    }
    if (!hasBenefit.test(organizationId.get(), grant.benefitId())) {
      return Optional.of(ReferenceFaults.benefit(grant.benefitId()));
    }
    return Optional.ofNullable(grant.memberId())
        .filter(isMember.negate())
        .map(ReferenceFaults::member);
  }
}
