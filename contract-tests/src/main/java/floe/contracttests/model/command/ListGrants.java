package floe.contracttests.model.command;

import floe.contracttests.model.CustomerModel;
import floe.contracttests.model.GrantModel;
import floe.contracttests.model.PageLimit;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lists all pages of the grants of all benefits.
 *
 * @param customer whose grants are asked for, where the filter names one
 */
public record ListGrants(Filter filter, CustomerRef customer, ListOrder order, PageLimit limit)
    implements Command {

  /** Which grants are asked for. */
  public enum Filter {
    ALL,
    GRANTED,
    REVOKED,
    BY_CUSTOMER,
    BY_EXTERNAL_CUSTOMER
  }

  /** Returns the command that lists all grants in the order in which the API lists them. */
  public static ListGrants all(PageLimit limit) {
    return new ListGrants(Filter.ALL, new CustomerRef(0), ListOrder.DEFAULT, limit);
  }

  /** Returns the command that lists the grants that a filter asks for. */
  public static ListGrants of(Filter filter, CustomerRef customer) {
    return new ListGrants(filter, customer, ListOrder.DEFAULT, PageLimit.DEFAULT);
  }

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS, Capability.GRANTS, Capability.BENEFIT_CHANGES);
  }

  @Override
  public void run(StateMachineRun run) {
    WorldModel model = run.model();
    CustomerModel holder =
        customer.find(model.customers(), one -> !one.externalId().isEmpty()).orElseThrow();
    List<GrantModel> expected = model.grants().stream().filter(asked(holder)).toList();
    new GrantList(model, order, limit)
        .check(expected, query(holder), run.context().benefits()::allGrants);
  }

  private List<String> query(CustomerModel holder) {
    return switch (filter) {
      case ALL -> List.of();
      case GRANTED -> List.of("is_granted", "true");
      case REVOKED -> List.of("is_granted", "false");
      case BY_CUSTOMER -> List.of("customer_id", holder.id());
      case BY_EXTERNAL_CUSTOMER -> List.of("external_customer_id", holder.externalId());
    };
  }

  private Predicate<GrantModel> asked(CustomerModel holder) {
    return switch (filter) {
      case ALL -> one -> true;
      case GRANTED -> one -> !one.isRevoked();
      case REVOKED -> GrantModel::isRevoked;
      case BY_CUSTOMER -> one -> one.customer() == holder;
      case BY_EXTERNAL_CUSTOMER ->
        one ->
            !one.customer().isDeleted() && one.customer().externalId().equals(holder.externalId());
    };
  }
}
