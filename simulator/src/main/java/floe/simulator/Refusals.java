package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Contract;
import floe.contract.message.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers to requests that break the contract, in the contract's own words where it has some. */
public final class Refusals {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper CONTEXT = JsonMapper.builder().build();
  private static final int ENOUGH = 50;

  private Refusals() {}

  /** 422 with every fault, or what the document declares in its place. */
  public static Answer invalid(OperationPlan plan, List<Fault> faults) {
    ArrayNode detail = JSON.arrayNode();
    faults.forEach(fault -> detail.add(fault(fault)));
    String summary = faults.stream().map(Refusals::line).limit(3).collect(Collectors.joining("; "));
    ObjectNode named =
        JSON.objectNode().put("error", "RequestValidationError").set("detail", detail);
    ObjectNode plain = JSON.objectNode().set("detail", detail.deepCopy());
    int status = status(plan, 422, 422, 400);
    return answer(plan, status, List.of(named, plain), summary)
        .because(new Remark(
            Remark.REQUEST,
            plan.operation().id(),
            faults.stream().map(Refusals::line).limit(ENOUGH).toList()));
  }

  /** 401, with a challenge. */
  public static Answer unauthorized(OperationPlan plan) {
    ObjectNode body = JSON.objectNode().put("error", "Unauthorized").put("detail", "Unauthorized");
    int status = status(plan, 401, 401, 403);
    Answer answer = answer(plan, status, List.of(body), "Unauthorized");
    boolean challenged = answer.headers().stream()
        .anyMatch(header -> header.getKey().equalsIgnoreCase("WWW-Authenticate"));
    return (status != 401 || challenged ? answer : answer.with("WWW-Authenticate", "Bearer"))
        .because(new Remark(
            Remark.REQUEST,
            plan.operation().id(),
            List.of("no token of a kind that the operation takes")));
  }

  /** 404 for something that is not there, or not any more. */
  public static Answer notFound(OperationPlan plan) {
    ObjectNode body = JSON.objectNode().put("error", "ResourceNotFound").put("detail", "Not found");
    return answer(plan, status(plan, 404, 404, 410), List.of(body), "Not found");
  }

  /** Some other error of the contract's, by its example of that name or of its status. */
  public static Answer declared(OperationPlan plan, int status, ObjectNode body) {
    return answer(plan, status, List.of(body), body.path("detail").asText());
  }

  /** 404 for an unknown route. */
  static Answer unknownRoute(List<Contract> contracts) {
    return undeclared(contracts, "route", 404, "Not Found")
        .because(new Remark(Remark.UNDECLARED, "", List.of("no document declares this route")));
  }

  /** 405 for a route that has other methods. */
  static Answer otherMethod(Contract contract, Set<String> allowed) {
    String methods = allowed.stream().sorted().collect(Collectors.joining(", "));
    return undeclared(List.of(contract), "method", 405, "Method Not Allowed")
        .with("Allow", methods)
        .because(
            new Remark(Remark.UNDECLARED, "", List.of("the route takes " + methods + " only")));
  }

  /** 400 that says what there is, for a preference that can't be met. */
  static Answer unsatisfiable(OperationPlan plan, List<String> reasons) {
    ObjectNode body = JSON.objectNode()
        .put("error", "UnsatisfiablePreference")
        .put("detail", String.join("; ", reasons));
    return Answer.of(400, List.of(Map.entry("Content-Type", "application/json")), Json.bytes(body))
        .because(new Remark(Remark.REQUEST, plan.operation().id(), reasons));
  }

  /** One line for a fault: where and what, never the value. */
  static String line(Fault fault) {
    return fault.loc().stream().map(String::valueOf).collect(Collectors.joining(".")) + ": "
        + fault.msg();
  }

  private static int status(OperationPlan plan, int otherwise, int... wanted) {
    OptionalInt declared = plan.firstDeclared(wanted);
    return declared.orElse(otherwise);
  }

  /**
   * The first body that the declared response takes, else its example, else generated, with our
   * message where one fits.
   */
  private static Answer answer(
      OperationPlan plan, int status, List<ObjectNode> bodies, String message) {
    Optional<ResponsePlan> declared = plan.response(status);
    if (declared.isEmpty()) {
      return Answer.of(
          status,
          List.of(Map.entry("Content-Type", "application/json")),
          Json.bytes(bodies.get(0)));
    }
    ResponsePlan response = declared.get();
    for (ObjectNode body : bodies) {
      if (response.isBodiless() || response.keeps(body)) {
        return response.with(body);
      }
    }
    return response
        .body()
        .map(body -> response.with(worded(response, body, message)))
        .orElseGet(response::declared);
  }

  private static JsonNode worded(ResponsePlan response, JsonNode body, String message) {
    if (body instanceof ObjectNode object) {
      ObjectNode worded = object.deepCopy();
      for (String field : List.of("message", "detail", "error_description", "title")) {
        if (worded.path(field).isTextual()) {
          worded.put(field, message);
          return response.keeps(worded) ? worded : body;
        }
      }
    }
    return body;
  }

  /** As the document's own extension says, else in the form that web frameworks use. */
  private static Answer undeclared(
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
    return Answer.of(status, headers, Json.bytes(JSON.objectNode().put("detail", detail)));
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
