package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Fault;
import floe.simulator.Answer;
import floe.simulator.Exchange;
import floe.simulator.OperationPlan;
import floe.simulator.Refusals;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small things that several operations share. */
final class Rules {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Rules() {}

  static ObjectNode body(Exchange exchange) {
    return exchange.body().orElse(null) instanceof ObjectNode object ? object : JSON.objectNode();
  }

  static Optional<String> text(JsonNode body, String field) {
    return Optional.ofNullable(body.path(field).textValue());
  }

  static Answer success(Exchange exchange, JsonNode body) {
    return exchange.plan().success().with(body);
  }

  static Answer invalid(Exchange exchange, List<Object> loc, String message, JsonNode input) {
    return Refusals.invalid(
        exchange.plan(),
        List.of(new Fault("value_error", loc, message, Optional.of(input), Map.of())));
  }

  static Answer forbidden(OperationPlan plan) {
    return Refusals.declared(
            plan,
            403,
            JSON.objectNode().put("error", "NotPermitted").put("detail", "Not permitted"))
        .without("WWW-Authenticate"); // another token would not do
  }

  /**
   * The organization that a new thing belongs to, or why it can't be had.
   *
   * @return the id, or a fault
   */
  static Owner owner(Exchange exchange, Caller caller) {
    Optional<String> named = text(body(exchange), "organization_id").map(FileBodies::lower);
    List<Object> loc = List.of("body", "organization_id");
    if (caller.isOrganization()) {
      return named.isEmpty()
          ? new Owner.Is(caller.world().id())
          : new Owner.Refused(new Fault(
              "organization_token",
              loc,
              "An organization access token acts for its own organization: "
                  + "leave organization_id out.",
              Optional.of(JSON.textNode(named.get())),
              Map.of()));
    }
    if (named.isEmpty() && caller.kind().equals("polar_pat_")) {
      return new Owner.Refused(new Fault(
          "missing",
          loc,
          "A personal access token needs organization_id.",
          Optional.of(JSON.nullNode()),
          Map.of()));
    }
    if (caller.issued() && !named.orElse("").equals(caller.world().id())) {
      return new Owner.Refused(new Fault(
          "value_error",
          loc,
          "Organization not found.",
          Optional.of(JSON.textNode(named.orElse(""))),
          Map.of()));
    }
    return new Owner.Is(named.orElse(caller.world().id()));
  }

  /** Whose a new thing will be. */
  sealed interface Owner {
    /** This organization's. */
    record Is(String organizationId) implements Owner {}

    /** Nobody's, for this reason. */
    record Refused(Fault fault) implements Owner {}
  }

  static Answer notFound(Exchange exchange) {
    return Refusals.notFound(exchange.plan());
  }

  static Answer refused(Exchange exchange, List<Fault> faults) {
    return Refusals.invalid(exchange.plan(), faults);
  }
}
