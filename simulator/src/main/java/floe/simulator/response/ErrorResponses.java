package floe.simulator.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Contract;
import floe.contract.message.Fault;
import floe.simulator.http.ContractViolation;
import floe.simulator.http.JsonWriter;
import floe.simulator.http.SimulatedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Responses to rejected requests, in the form that the contract declares for the error. */
public final class ErrorResponses {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper CONTEXT = JsonMapper.builder().build();

  private ErrorResponses() {}

  /** Returns the 422 with every fault, or the error that the document declares instead. */
  public static SimulatedResponse invalid(OperationPlan plan, List<Fault> faults) {
    ArrayNode detail = JSON.arrayNode();
    faults.forEach(fault -> detail.add(fault(fault)));
    String summary =
        faults.stream().map(ContractViolation::reason).limit(3).collect(Collectors.joining("; "));
    ObjectNode named =
        JSON.objectNode().put("error", "RequestValidationError").set("detail", detail);
    ObjectNode plain = JSON.objectNode().set("detail", detail.deepCopy());
    int status = status(plan, 422, 422, 400);
    return create(plan, status, List.of(named, plain), summary)
        .withViolation(new ContractViolation(
            ContractViolation.REQUEST, plan.operation().id(), ContractViolation.reasons(faults)));
  }

  /** Returns the 401 with a challenge. */
  public static SimulatedResponse unauthorized(OperationPlan plan) {
    ObjectNode body = JSON.objectNode().put("error", "Unauthorized").put("detail", "Unauthorized");
    int status = status(plan, 401, 401, 403);
    SimulatedResponse response = create(plan, status, List.of(body), "Unauthorized");
    boolean challenged = response.headers().stream()
        .anyMatch(header -> header.getKey().equalsIgnoreCase("WWW-Authenticate"));
    return (status != 401 || challenged
            ? response
            : response.withHeader("WWW-Authenticate", "Bearer"))
        .withViolation(new ContractViolation(
            ContractViolation.REQUEST,
            plan.operation().id(),
            List.of("no token of a kind that the operation takes")));
  }

  /** Returns the 404 for a resource that does not exist. */
  public static SimulatedResponse notFound(OperationPlan plan) {
    ObjectNode body = JSON.objectNode().put("error", "ResourceNotFound").put("detail", "Not found");
    return create(plan, status(plan, 404, 404, 410), List.of(body), "Not found");
  }

  /**
   * Returns another declared error with this body, or with the declared example if the schema does
   * not allow the body.
   */
  public static SimulatedResponse declared(OperationPlan plan, int status, ObjectNode body) {
    return create(plan, status, List.of(body), body.path("detail").asText());
  }

  /** Returns the 404 for an unknown route. */
  public static SimulatedResponse routeNotFound(List<Contract> contracts) {
    return undeclared(contracts, "route", 404, "Not Found")
        .withViolation(new ContractViolation(
            ContractViolation.UNDECLARED, "", List.of("no document declares this route")));
  }

  /** Returns the 405 for a route with other methods. */
  public static SimulatedResponse methodNotAllowed(Contract contract, Set<String> allowed) {
    String methods = allowed.stream().sorted().collect(Collectors.joining(", "));
    return undeclared(List.of(contract), "method", 405, "Method Not Allowed")
        .withHeader("Allow", methods)
        .withViolation(new ContractViolation(
            ContractViolation.UNDECLARED, "", List.of("the route takes " + methods + " only")));
  }

  /** Returns the 400 for a preference that can't be satisfied; its body lists what is available. */
  public static SimulatedResponse unsatisfiablePreference(
      OperationPlan plan, List<String> reasons) {
    ObjectNode body = JSON.objectNode()
        .put("error", "UnsatisfiablePreference")
        .put("detail", String.join("; ", reasons));
    return SimulatedResponse.of(
            400, List.of(Map.entry("Content-Type", "application/json")), JsonWriter.bytes(body))
        .withViolation(
            new ContractViolation(ContractViolation.REQUEST, plan.operation().id(), reasons));
  }

  private static int status(OperationPlan plan, int defaultStatus, int... candidates) {
    OptionalInt declared = plan.firstDeclared(candidates);
    return declared.orElse(defaultStatus);
  }

  /**
   * Returns the first body that the declared schema allows, otherwise the example or a generated
   * body with the message in a field for it.
   */
  private static SimulatedResponse create(
      OperationPlan plan, int status, List<ObjectNode> bodies, String message) {
    Optional<ResponsePlan> declared = plan.response(status);
    if (declared.isEmpty()) {
      return SimulatedResponse.of(
          status,
          List.of(Map.entry("Content-Type", "application/json")),
          JsonWriter.bytes(bodies.get(0)));
    }
    ResponsePlan response = declared.get();
    for (ObjectNode body : bodies) {
      if (response.hasNoBody() || response.accepts(body)) {
        return response.withBody(body);
      }
    }
    return response
        .defaultBody()
        .map(body -> response.withBody(withMessage(response, body, message)))
        .orElseGet(response::defaultResponse);
  }

  private static JsonNode withMessage(ResponsePlan response, JsonNode body, String message) {
    if (body instanceof ObjectNode object) {
      ObjectNode withMessage = object.deepCopy();
      for (String field : List.of("message", "detail", "error_description", "title")) {
        if (withMessage.path(field).isTextual()) {
          withMessage.put(field, message);
          return response.accepts(withMessage) ? withMessage : body;
        }
      }
    }
    return body;
  }

  /**
   * Returns an error as the document's extension {@code x-floe-undeclared} describes it, otherwise
   * in the form of common web frameworks.
   */
  private static SimulatedResponse undeclared(
      List<Contract> contracts, String kind, int status, String detail) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    headers.add(Map.entry("Content-Type", "application/json"));
    for (Contract contract : contracts) {
      JsonNode response = contract.resolve("/x-floe-undeclared/" + kind);
      for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
        JsonNode declared =
            contract.resolve(header.getValue().path("$ref").asText("#/none").substring(1));
        if (declared.has("example") && !header.getKey().equals("Allow")) {
          headers.add(Map.entry(header.getKey(), declared.path("example").asText()));
        }
      }
      if (!response.isMissingNode()) {
        break;
      }
    }
    return SimulatedResponse.of(
        status, headers, JsonWriter.bytes(JSON.objectNode().put("detail", detail)));
  }

  private static ObjectNode fault(Fault fault) {
    ObjectNode node = JSON.objectNode().put("type", fault.type());
    ArrayNode loc = node.putArray("loc");
    fault.loc().forEach(step -> {
      if (step instanceof Number index) {
        loc.add(index.longValue());
      } else {
        loc.add(String.valueOf(step));
      }
    });
    node.put("msg", fault.msg());
    node.set("input", fault.input().orElse(JSON.nullNode()));
    if (!fault.ctx().isEmpty()) {
      node.set("ctx", CONTEXT.valueToTree(fault.ctx()));
    }
    return node;
  }
}
