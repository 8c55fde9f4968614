package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.CustomerModel;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.WorldModel;
import java.util.List;
import java.util.Optional;

/** Creates a session of any customer, or of the owner of a team. */
public record CreateCustomerSession(CustomerRef customer, Naming naming, Holder holder)
    implements CustomerCommand {

  /** How the request names the customer. */
  public enum Naming {
    ID("customer_id"),
    EXTERNAL_ID("external_customer_id"),
    /** The external id by the other name of the field. */
    EXTERNAL_ID_OF_OTHER_NAME("customer_external_id");

    private final String field;

    Naming(String field) {
      this.field = field;
    }

    private CustomerKey key() {
      return this == ID ? CustomerKey.ID : CustomerKey.EXTERNAL_ID;
    }
  }

  /** Whom the session is for. */
  public enum Holder {
    CUSTOMER,
    /** The owner of a team, by the external id; refused for a customer that has no such member. */
    OWNER
  }

  @Override
  public boolean canActOn(CustomerModel candidate) {
    return naming == Naming.ID || !candidate.externalId().isEmpty();
  }

  @Override
  public void run(StateMachineRun run, CustomerModel named) {
    Optional<CustomerModel> found = GetCustomer.found(run.model(), named, naming.key());
    ObjectNode body =
        JsonNodes.object().put(naming.field, naming == Naming.ID ? named.id() : named.externalId());
    if (holder == Holder.OWNER) {
      body.put("external_member_id", CreateCustomer.OWNER);
    }
    Exchange response = run.context().sessions().create(body);
    if (found.isEmpty()) {
      ErrorAssertions.assertInvalidAt(List.of(naming.field), response);
      return;
    }
    CustomerModel target = found.get();
    if (holder == Holder.OWNER && target.ownerExternalId().isEmpty()) {
      ErrorAssertions.assertInvalidAt(List.of("external_member_id"), response);
      return;
    }
    ExchangeAssertions.assertStatus(201, response);
    JsonMatcher.expect(target.expectedRead(), response.at("/customer"), "the session's customer");
    CreateSession.checkToken(response, holder == Holder.OWNER ? "polar_mst_" : "polar_cst_");
    String token = response.text("/token");
    run.model().sessions().add(new WorldModel.Session(token, target, holder == Holder.OWNER));
  }
}
