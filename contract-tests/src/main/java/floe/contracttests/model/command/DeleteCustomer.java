package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.CustomerModel;
import floe.contracttests.model.ErrorAssertions;
import java.util.Optional;

/** Deletes a customer, which loses its grants and its sessions. */
public record DeleteCustomer(CustomerRef customer, CustomerKey key, PersonalData personalData)
    implements CustomerCommand {

  /** What becomes of the customer's personal data. */
  public enum PersonalData {
    /** The parameter is left out. */
    KEPT,
    REMOVED
  }

  @Override
  public boolean canActOn(CustomerModel candidate) {
    return key == CustomerKey.ID || !candidate.externalId().isEmpty();
  }

  @Override
  public void run(StateMachineRun run, CustomerModel named) {
    Optional<CustomerModel> found = GetCustomer.found(run.model(), named, key);
    String[] query =
        personalData == PersonalData.REMOVED ? new String[] {"anonymize", "true"} : new String[0];
    CustomersClient customers = run.context().customers();
    Exchange response = key == CustomerKey.ID
        ? customers.delete(named.id(), query)
        : customers.deleteExternal(named.externalId(), query);
    if (found.isEmpty()) {
      ErrorAssertions.assertNotFound(response);
      return;
    }
    ExchangeAssertions.assertStatus(204, response);
    run.model().delete(found.get());
  }
}
