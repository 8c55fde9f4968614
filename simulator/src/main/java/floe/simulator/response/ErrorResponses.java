package floe.simulator.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Contract;
import floe.contract.message.Fault;
import floe.files.ApiError;
import floe.simulator.http.ContractViolation;
import floe.simulator.http.JsonRecords;
import floe.simulator.http.JsonWriter;
import floe.simulator.http.SimulatedResponse;
import floe.steering.SteeringErrors;
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
  private static final String CHALLENGE = "WWW-Authenticate";
  private static final String ALLOW = "Allow";

  private ErrorResponses() {}

  /** Returns the 422 with every fault, or the error that the document declares instead. */
  public static SimulatedResponse invalid(OperationPlan plan, List<Fault> faults) {
    String summary =
        faults.stream().map(ContractViolation::reason).limit(3).collect(Collectors.joining("; "));
    ObjectNode named = body(ApiError.requestValidation(faults));
    ObjectNode plain = JSON.objectNode().set("detail", named.path("detail"));
    int status = status(plan, 422, 422, 400);
    return create(plan, status, List.of(named, plain), summary)
        .withViolation(new ContractViolation(
            ContractViolation.REQUEST, plan.operation().id(), ContractViolation.reasons(faults)));
  }

  /** Returns the 401 with a challenge. */
  public static SimulatedResponse unauthorized(OperationPlan plan) {
    ApiError error = ApiError.unauthorized();
    int status = status(plan, 401, 401, 403);
    SimulatedResponse response = create(plan, status, List.of(body(error)), error.detail());
    boolean challenged =
        response.headers().stream().anyMatch(header -> header.getKey().equalsIgnoreCase(CHALLENGE));
    return (status != 401 || challenged ? response : response.withHeader(CHALLENGE, "Bearer"))
        .withViolation(new ContractViolation(
            ContractViolation.REQUEST,
            plan.operation().id(),
            List.of("no token of a kind that the operation takes")));
  }

  /** Returns the 404 for a resource that does not exist. */
  public static SimulatedResponse notFound(OperationPlan plan) {
    ApiError error = ApiError.resourceNotFound();
    return create(plan, status(plan, 404, 404, 410), List.of(body(error)), error.detail());
  }

  /** Returns a body that the document does not declare, with the headers of all responses. */
  static SimulatedResponse undeclared(OperationPlan plan, int status, JsonNode body) {
    List<Map.Entry<String, String>> headers = new ArrayList<>(plan.commonHeaders());
    headers.add(Map.entry("Content-Type", "application/json"));
    return SimulatedResponse.of(status, headers, JsonWriter.bytes(body));
  }

  /** Returns the 503 of an operation whose store has failed. */
  public static SimulatedResponse unavailable(OperationPlan plan) {
    ApiError error = ApiError.serviceUnavailable();
    return withHeaders(undeclared(plan, error.status(), body(error)), error);
  }

  /**
   * Returns another declared error, with the declared example if the schema does not allow its
   * body. A challenge is not taken from the document: the error has one, or there is none.
   */
  public static SimulatedResponse declared(OperationPlan plan, ApiError error) {
    SimulatedResponse response =
        create(plan, error.status(), List.of(body(error)), error.detail()).withoutHeader(CHALLENGE);
    return withHeaders(response, error);
  }

  private static SimulatedResponse withHeaders(SimulatedResponse response, ApiError error) {
    SimulatedResponse complete = response;
    for (Map.Entry<String, String> header : error.headers().entrySet()) {
      complete = complete.withHeader(header.getKey(), header.getValue());
    }
    return complete;
  }

  /** Returns an error that no document has to declare. */
  public static SimulatedResponse of(ApiError error) {
    SimulatedResponse response = SimulatedResponse.of(
        error.status(),
        List.of(Map.entry("Content-Type", "application/json")),
        JsonRecords.bytes(error.body()));
    for (Map.Entry<String, String> header : error.headers().entrySet()) {
      response = response.withHeader(header.getKey(), header.getValue());
    }
    return response.withViolation(
        new ContractViolation(ContractViolation.REQUEST, "", List.of(error.detail())));
  }

  /** Returns the 404 for an unknown route. */
  public static SimulatedResponse routeNotFound(List<Contract> contracts) {
    return undeclared(contracts, "route", ApiError.routeNotFound())
        .withViolation(new ContractViolation(
            ContractViolation.UNDECLARED, "", List.of("no document declares this route")));
  }

  /** Returns the 405 for a route with other methods. */
  public static SimulatedResponse methodNotAllowed(Contract contract, Set<String> allowed) {
    ApiError error = ApiError.methodNotAllowed(allowed);
    String methods = error.headers().getOrDefault(ALLOW, "");
    return undeclared(List.of(contract), "method", error)
        .withHeader(ALLOW, methods)
        .withViolation(new ContractViolation(
            ContractViolation.UNDECLARED, "", List.of("the route takes " + methods + " only")));
  }

  /** Returns the 400 for a preference that can't be satisfied; its body lists what is available. */
  public static SimulatedResponse unsatisfiablePreference(
      OperationPlan plan, List<String> reasons) {
    return SimulatedResponse.of(
            400,
            List.of(Map.entry("Content-Type", "application/json")),
            JsonWriter.bytes(SteeringErrors.unsatisfiablePreference(reasons)))
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
      List<Contract> contracts, String kind, ApiError error) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    headers.add(Map.entry("Content-Type", "application/json"));
    for (Contract contract : contracts) {
      JsonNode response = contract.resolve("/x-floe-undeclared/" + kind);
      for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
        JsonNode declared =
            contract.resolve(header.getValue().path("$ref").asText("#/none").substring(1));
        if (declared.has("example") && !header.getKey().equals(ALLOW)) {
          headers.add(Map.entry(header.getKey(), declared.path("example").asText()));
        }
      }
      if (!response.isMissingNode()) {
        break;
      }
    }
    return SimulatedResponse.of(error.status(), headers, JsonRecords.bytes(error.body()));
  }

  private static ObjectNode body(ApiError error) {
    return JsonRecords.tree(error.body());
  }
}
