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
import java.util.List;
import java.util.Optional;

/**
 * Changes a customer. What the request does not have stays as it is. A request that names the
 * customer by its external id can change neither that id nor the type: it ignores these fields.
 */
public record UpdateCustomer(CustomerRef customer, CustomerKey key, Change change)
    implements CustomerCommand {

  /** What the request holds. */
  public enum Change {
    NAME,
    NOTHING,
    /** Null empties the fields that can be empty, and leaves the others as they are. */
    NULLS,
    METADATA,
    NO_METADATA,
    ADDRESS_AND_LOCALE,
    /** Refused while another customer has the address. */
    EMAIL,
    /** Refused while another customer has it, and for a customer that has another one. */
    EXTERNAL_ID,
    /** A team stays a team. */
    TYPE_TEAM,
    /** Refused for a team. */
    TYPE_INDIVIDUAL
  }

  @Override
  public boolean canActOn(CustomerModel candidate) {
    return key == CustomerKey.ID || !candidate.externalId().isEmpty();
  }

  @Override
  public void run(StateMachineRun run, CustomerModel named) {
    Optional<CustomerModel> found = GetCustomer.found(run.model(), named, key);
    found.filter(one -> !one.isKnown()).ifPresent(one -> GetCustomer.read(run, one));
    ObjectNode patch = patch();
    CustomersClient customers = run.context().customers();
    Exchange response = key == CustomerKey.ID
        ? customers.update(named.id(), patch)
        : customers.updateExternal(named.externalId(), patch);
    if (found.isEmpty()) {
      ErrorAssertions.assertNotFound(response);
      return;
    }
    CustomerModel target = found.get();
    Optional<String> refused = refusedField(run.model(), target);
    if (refused.isPresent()) {
      ErrorAssertions.assertInvalidAt(List.of(refused.get()), response);
      return;
    }
    ExchangeAssertions.assertStatus(200, response);
    JsonMatcher.expect(expected(target, changes(patch)), response);
    target.learn(response.json());
  }

  private ObjectNode patch() {
    ObjectNode patch = JsonNodes.object();
    switch (change) {
      case NAME -> patch.put("name", "Mia");
      case NOTHING -> patch.put("unknown_field", true);
      case NULLS -> {
        patch.putNull("name").putNull("locale").putNull("billing_address").putNull("tax_id");
        patch.putNull("email").putNull("external_id").putNull("type");
      }
      case METADATA -> patch.putObject("metadata").put("seats", 7).put("text", "ü");
      case NO_METADATA -> patch.putObject("metadata");
      case ADDRESS_AND_LOCALE ->
        patch.put("locale", "de").putObject("billing_address").put("country", "DE");
      case EMAIL -> patch.put("email", CustomerEmail.ADA_IN_CAPITALS.text());
      case EXTERNAL_ID -> patch.put("external_id", CustomerExternalId.PLAIN.text());
      case TYPE_TEAM -> patch.put("type", "team");
      case TYPE_INDIVIDUAL -> patch.put("type", "individual");
    }
    return patch;
  }

  /** Returns the fields that the request can change and has. */
  private ObjectNode changes(ObjectNode patch) {
    return key == CustomerKey.ID ? patch : patch.deepCopy().without(List.of("external_id", "type"));
  }

  private Optional<String> refusedField(WorldModel model, CustomerModel target) {
    if (key == CustomerKey.EXTERNAL_ID && change != Change.EMAIL) {
      return Optional.empty();
    }
    return switch (change) {
      case EMAIL ->
        model
            .customerByEmail(CustomerEmail.ADA_IN_CAPITALS.text())
            .filter(other -> other != target)
            .map(other -> "email");
      case EXTERNAL_ID -> refusedExternalId(model, target);
      case TYPE_INDIVIDUAL -> target.isTeam() ? Optional.of("type") : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> refusedExternalId(WorldModel model, CustomerModel target) {
    String wanted = CustomerExternalId.PLAIN.text();
    boolean hasAnother = !target.externalId().isEmpty() && !target.externalId().equals(wanted);
    boolean isTaken =
        model.customerByExternalId(wanted).filter(other -> other != target).isPresent();
    return hasAnother || isTaken ? Optional.of("external_id") : Optional.empty();
  }

  private static ObjectNode expected(CustomerModel target, ObjectNode patch) {
    ObjectNode expected = target.expectedRead().deepCopy();
    patch.properties().forEach(field -> {
      boolean isKept = field.getValue().isNull()
          && List.of("email", "external_id", "type").contains(field.getKey());
      if (expected.has(field.getKey()) && !isKept) {
        expected.set(field.getKey(), field.getValue());
      }
    });
    expected.set("billing_name", expected.path("name"));
    if (expected.path("billing_address").has("country")) {
      expected.set("billing_address", address(expected.path("billing_address")));
    }
    if (!target.expectedRead().path("email").equals(expected.path("email"))) {
      expected.put("email_verified", false);
    }
    expected.set("modified_at", TimeMatchers.now());
    return expected;
  }

  private static ObjectNode address(JsonNode given) {
    ObjectNode address = JsonNodes.object();
    for (String field : List.of("line1", "line2", "postal_code", "city", "state", "country")) {
      address.set(field, given.has(field) ? given.path(field) : address.nullNode());
    }
    return address;
  }
}
