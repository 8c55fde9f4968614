package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.CustomerModel;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.TimeMatchers;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Creates a customer; it is refused while another one has the email address or the external id.
 *
 * @param email the customer's own address, or that of a team's owner
 */
public record CreateCustomer(
    CustomerKind kind,
    CustomerEmail email,
    CustomerExternalId externalId,
    CustomerDetails details,
    Caller caller)
    implements Command {

  /** The external id of a team's owner, who is a member of the team. */
  static final String OWNER = "owner-1";

  /** Returns the command by which the organization creates a person with a name. */
  public static CreateCustomer of(CustomerEmail email, CustomerExternalId externalId) {
    return new CreateCustomer(
        CustomerKind.INDIVIDUAL, email, externalId, CustomerDetails.NAME, Caller.ORGANIZATION);
  }

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS, Capability.CUSTOMERS);
  }

  @Override
  public void run(StateMachineRun run) {
    ObjectNode body = body();
    String organizationId = run.model().world().organizationId();
    if (run.isPerson(caller)) {
      body.put("organization_id", organizationId);
    }
    Exchange response = new CustomersClient(run.api(run.context(), caller)).create(body);
    List<String> inUse = inUse(run.model());
    if (!inUse.isEmpty()) {
      ErrorAssertions.assertInvalidAt(inUse, response);
      return;
    }
    ExchangeAssertions.assertStatus(201, response);
    JsonMatcher.expect(expected(organizationId, response), response);
    run.model()
        .customers()
        .add(CustomerModel.of(response.json(), kind == CustomerKind.TEAM ? OWNER : ""));
  }

  private ObjectNode body() {
    ObjectNode body = kind == CustomerKind.TEAM
        ? CustomersClient.team("Studio", email.text())
        : CustomersClient.individual(email.text());
    if (kind == CustomerKind.TEAM) {
      body.withObject("/owner").put("name", "Owner").put("external_id", OWNER);
    }
    body.put("external_id", externalId.text());
    details.addTo(body);
    return body;
  }

  private List<String> inUse(WorldModel model) {
    List<String> fields = new ArrayList<>();
    if (kind == CustomerKind.INDIVIDUAL && model.customerByEmail(email.text()).isPresent()) {
      fields.add("email");
    }
    if (externalId != CustomerExternalId.NONE
        && model.customerByExternalId(externalId.text()).isPresent()) {
      fields.add("external_id");
    }
    return fields;
  }

  private ObjectNode expected(String organizationId, Exchange response) {
    ObjectNode body = body();
    ObjectNode expected = JsonNodes.object();
    expected.set("id", response.at("/id"));
    expected.set("created_at", TimeMatchers.now());
    expected.putNull("modified_at");
    expected.set("metadata", body.has("metadata") ? body.path("metadata") : JsonNodes.object());
    expected.put("external_id", externalId == CustomerExternalId.NONE ? null : externalId.text());
    boolean person = kind == CustomerKind.INDIVIDUAL;
    expected.put("email", person ? email.text() : null).put("email_verified", false);
    expected.put("type", person ? "individual" : "team").put("organization_id", organizationId);
    expected.set("name", nullable(body, "name"));
    expected.set("billing_name", nullable(body, "name"));
    expected.set("locale", nullable(body, "locale"));
    addBilling(expected, details == CustomerDetails.EVERYTHING);
    expected.putNull("default_payment_method_id").putNull("deleted_at");
    expected.putNull("first_user_event_at").putNull("avatar_url");
    return expected;
  }

  private static void addBilling(ObjectNode expected, boolean isKnown) {
    if (!isKnown) {
      expected.putNull("tax_id").putNull("billing_address");
      return;
    }
    expected.putArray("tax_id").add("SE556000475501").add("eu_vat");
    ObjectNode address = expected.putObject("billing_address");
    address.putNull("line1").putNull("line2").putNull("postal_code").putNull("state");
    address.put("city", "Stockholm").put("country", "SE");
  }

  private static JsonNode nullable(ObjectNode object, String field) {
    return object.has(field) ? object.path(field) : object.nullNode();
  }
}
