package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.TestContext;
import floe.contracttests.model.CustomerModel;
import floe.contracttests.model.ErrorAssertions;

/** Another organization tries to reach a customer. */
public record AccessForeignCustomer(CustomerRef customer, Access access, Caller caller)
    implements CustomerCommand {

  /** What the other organization tries to do. */
  public enum Access {
    GET,
    GET_BY_EXTERNAL_ID,
    UPDATE,
    UPDATE_BY_EXTERNAL_ID,
    DELETE,
    DELETE_BY_EXTERNAL_ID,
    LIST_BY_EMAIL,
    CREATE_SESSION_BY_EXTERNAL_ID;

    private boolean isByExternalId() {
      return name().endsWith("EXTERNAL_ID");
    }
  }

  @Override
  public boolean canActOn(CustomerModel candidate) {
    boolean named = access.isByExternalId()
        ? !candidate.externalId().isEmpty()
        : access != Access.LIST_BY_EMAIL || !candidate.email().isEmpty();
    return named && !candidate.isDeleted();
  }

  @Override
  public void run(StateMachineRun run, CustomerModel target) {
    TestContext stranger = run.stranger();
    CustomersClient customers = new CustomersClient(run.api(stranger, caller));
    ObjectNode name = JsonNodes.object().put("name", "Taken");
    switch (access) {
      case GET -> ErrorAssertions.assertNotFound(customers.get(target.id()));
      case GET_BY_EXTERNAL_ID ->
        ErrorAssertions.assertNotFound(customers.getExternal(target.externalId()));
      case UPDATE -> ErrorAssertions.assertNotFound(customers.update(target.id(), name));
      case UPDATE_BY_EXTERNAL_ID ->
        ErrorAssertions.assertNotFound(customers.updateExternal(target.externalId(), name));
      case DELETE -> ErrorAssertions.assertNotFound(customers.delete(target.id()));
      case DELETE_BY_EXTERNAL_ID ->
        ErrorAssertions.assertNotFound(customers.deleteExternal(target.externalId()));
      case LIST_BY_EMAIL -> {
        Exchange response =
            ExchangeAssertions.assertStatus(200, customers.list("email", target.email()));
        ExchangeAssertions.assertThat(
            response.at("/items").isEmpty(), response, "a foreign customer is listed");
      }
      case CREATE_SESSION_BY_EXTERNAL_ID ->
        ErrorAssertions.assertInvalid(stranger
            .sessions()
            .create(JsonNodes.object().put("external_customer_id", target.externalId())));
    }
  }
}
