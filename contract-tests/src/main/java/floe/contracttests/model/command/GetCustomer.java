package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.CustomerModel;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.WorldModel;
import java.util.Optional;

/** Reads a customer; one that was deleted is not found, unless another has its external id now. */
public record GetCustomer(CustomerRef customer, CustomerKey key) implements CustomerCommand {
  @Override
  public boolean canActOn(CustomerModel candidate) {
    return key == CustomerKey.ID || !candidate.externalId().isEmpty();
  }

  @Override
  public void run(StateMachineRun run, CustomerModel target) {
    if (key == CustomerKey.ID) {
      read(run, target);
      return;
    }
    Exchange response = run.context().customers().getExternal(target.externalId());
    found(run.model(), target, key)
        .ifPresentOrElse(
            one -> check(one, response), () -> ErrorAssertions.assertNotFound(response));
  }

  /** Reads a customer by its id. */
  static void read(StateMachineRun run, CustomerModel target) {
    Exchange response = run.context().customers().get(target.id());
    if (target.isDeleted()) {
      ErrorAssertions.assertNotFound(response);
    } else {
      check(target, response);
    }
  }

  private static void check(CustomerModel customer, Exchange response) {
    JsonMatcher.expect(customer.expectedRead(), ExchangeAssertions.assertStatus(200, response));
    customer.learn(response.json());
  }

  /** Returns the customer that a request finds which names one by its id or its external id. */
  static Optional<CustomerModel> found(WorldModel model, CustomerModel named, CustomerKey key) {
    return key == CustomerKey.EXTERNAL_ID
        ? model.customerByExternalId(named.externalId())
        : Optional.of(named).filter(one -> !one.isDeleted());
  }
}
