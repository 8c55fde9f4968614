package floe.contracttests.model.command;

import floe.contracttests.client.BenefitsClient;
import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.CustomerModel;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.GrantModel;
import floe.contracttests.model.PageLimit;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lists all pages of the grants of a benefit.
 *
 * @param customer whose grants are asked for, where the filter names one
 */
public record ListBenefitGrants(
    BenefitRef benefit, Filter filter, CustomerRef customer, PageLimit limit)
    implements BenefitCommand {

  /** Which grants are asked for. */
  public enum Filter {
    ALL,
    GRANTED,
    REVOKED,
    BY_CUSTOMER,
    BY_MEMBER
  }

  /** Returns the command that lists the grants that a filter asks for. */
  public static ListBenefitGrants of(BenefitRef benefit, Filter filter) {
    return new ListBenefitGrants(benefit, filter, new CustomerRef(0), PageLimit.DEFAULT);
  }

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS, Capability.GRANTS, Capability.BENEFIT_CHANGES);
  }

  @Override
  public void run(StateMachineRun run, BenefitModel target) {
    BenefitsClient benefits = run.context().benefits();
    if (target.isDeleted()) {
      ErrorAssertions.assertNotFound(benefits.grants(target.id()));
      return;
    }
    CustomerModel holder = customer.find(run.model().customers()).orElseThrow();
    String member = run.model().world().member().id();
    List<GrantModel> expected = run.model().grants().stream()
        .filter(one -> one.benefit() == target)
        .filter(asked(holder))
        .toList();
    new GrantList(run.model(), ListOrder.DEFAULT, limit)
        .check(expected, query(holder, member), all -> benefits.grants(target.id(), all));
  }

  private List<String> query(CustomerModel holder, String member) {
    return switch (filter) {
      case ALL -> List.of();
      case GRANTED -> List.of("is_granted", "true");
      case REVOKED -> List.of("is_granted", "false");
      case BY_CUSTOMER -> List.of("customer_id", holder.id());
      case BY_MEMBER -> List.of("member_id", member);
    };
  }

  private Predicate<GrantModel> asked(CustomerModel holder) {
    return switch (filter) {
      case ALL -> one -> true;
      case GRANTED -> one -> !one.isRevoked();
      case REVOKED -> GrantModel::isRevoked;
      case BY_CUSTOMER -> one -> one.customer() == holder;
      case BY_MEMBER -> GrantModel::isForMember;
    };
  }
}
