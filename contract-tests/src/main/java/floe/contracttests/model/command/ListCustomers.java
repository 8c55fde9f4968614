package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.model.CustomerModel;
import floe.contracttests.model.PageAssertions;
import floe.contracttests.model.PageLimit;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lists all pages of the customers.
 *
 * @param customer whose address or name is asked for, where the filter has one
 */
public record ListCustomers(Filter filter, CustomerRef customer, ListOrder order, PageLimit limit)
    implements Command {

  /** Which customers are asked for. */
  public enum Filter {
    ALL,
    BY_EMAIL,
    BY_EMAIL_IN_CAPITALS,
    /** Those whose name, address or external id contains the address of one, in capitals. */
    BY_QUERY,
    BY_METADATA,
    /** Those that hold a benefit. */
    ACTIVE,
    NOT_ACTIVE,
    BY_ORGANIZATION
  }

  /** Returns the command that lists all customers in the order in which the API lists them. */
  public static ListCustomers all(PageLimit limit) {
    return new ListCustomers(Filter.ALL, new CustomerRef(0), ListOrder.DEFAULT, limit);
  }

  /** Returns the command that lists the customers that a filter asks for. */
  public static ListCustomers of(Filter filter, CustomerRef customer) {
    return new ListCustomers(filter, customer, ListOrder.DEFAULT, PageLimit.DEFAULT);
  }

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS, Capability.CUSTOMERS);
  }

  @Override
  public void run(StateMachineRun run) {
    WorldModel model = run.model();
    model.livingCustomers().stream()
        .filter(one -> !one.isKnown())
        .forEach(one -> GetCustomer.read(run, one));
    String email = customer
        .find(model.customers(), one -> !one.email().isEmpty())
        .orElseThrow()
        .email();
    List<String> query = new ArrayList<>(query(model.world().organizationId(), email));
    query.addAll(order.query());
    List<CustomerModel> expected =
        model.livingCustomers().stream().filter(asked(model, email)).toList();
    List<JsonNode> bodies =
        order.of(expected).stream().map(CustomerModel::expectedRead).toList();
    PageAssertions.check(bodies, limit, page -> {
      List<String> all = new ArrayList<>(query);
      all.addAll(page);
      return run.context().customers().list(all.toArray(String[]::new));
    });
  }

  private List<String> query(String organizationId, String email) {
    return switch (filter) {
      case ALL -> List.of();
      case BY_EMAIL -> List.of("email", email);
      case BY_EMAIL_IN_CAPITALS -> List.of("email", email.toUpperCase(Locale.ROOT));
      case BY_QUERY -> List.of("query", email.toUpperCase(Locale.ROOT));
      case BY_METADATA -> List.of("metadata[seats]", "5", "metadata[plan]", "é");
      case ACTIVE -> List.of("active", "true");
      case NOT_ACTIVE -> List.of("active", "false");
      case BY_ORGANIZATION -> List.of("organization_id", organizationId);
    };
  }

  private Predicate<CustomerModel> asked(WorldModel model, String email) {
    String key = CustomerModel.emailKey(email);
    return switch (filter) {
      case ALL, BY_ORGANIZATION -> one -> true;
      case BY_EMAIL, BY_EMAIL_IN_CAPITALS ->
        one -> CustomerModel.emailKey(one.email()).equals(key);
      case BY_QUERY -> one -> CustomerModel.emailKey(one.email()).contains(key);
      case BY_METADATA ->
        one -> one.metadata().path("seats").asInt() == 5
            && one.metadata().path("plan").asText().equals("é");
      case ACTIVE -> one -> holdsBenefit(model, one);
      case NOT_ACTIVE -> one -> !holdsBenefit(model, one);
    };
  }

  private static boolean holdsBenefit(WorldModel model, CustomerModel customer) {
    return model.grants().stream()
        .anyMatch(grant -> grant.customer() == customer && !grant.isRevoked());
  }
}
