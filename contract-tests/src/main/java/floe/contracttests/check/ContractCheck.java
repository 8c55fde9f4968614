package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.Route;
import floe.contract.message.Fault;
import floe.contracttests.client.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks an exchange against the documents: status, headers and body of the answer, and that an
 * invalid request is refused.
 */
final class ContractCheck {
  private static final String UNDECLARED = "/x-floe-undeclared/";
  private static final Set<Integer> BEFORE_VALIDATION = Set.of(400, 401, 403, 404, 411, 413, 429);

  private final Contracts contracts;

  ContractCheck(Contracts contracts) {
    this.contracts = contracts;
  }

  /** Returns every violation of the documents. */
  List<Violation> violations(Exchange exchange) {
    Route route = contracts.route(exchange.request());
    if (route instanceof Route.Matched matched) {
      return matched(matched.operation(), exchange);
    }
    if (route instanceof Route.NotFound) {
      return undeclared(exchange, "route", 404);
    }
    return preflight(exchange) ? List.of() : undeclared(exchange, "method", 405);
  }

  private static List<Violation> matched(Operation operation, Exchange exchange) {
    List<Violation> violations = new ArrayList<>();
    operation
        .validateResponse(exchange.response())
        .forEach(fault -> violations.add(FaultReport.of(fault, operation, exchange)));
    List<Fault> faults = operation.validateRequest(exchange.request().message());
    violations.addAll(faults.isEmpty() ? List.of() : answerToFaults(faults, exchange));
    return violations;
  }

  private static List<Violation> bodyOfHead(Exchange exchange) {
    return exchange.body().length == 0
        ? List.of()
        : List.of(violation(
            "a HEAD is answered with a body", "no body", exchange.body().length + " bytes"));
  }

  private static List<Violation> answerToFaults(List<Fault> faults, Exchange exchange) {
    int status = exchange.status();
    if (BEFORE_VALIDATION.contains(status)) {
      return List.of();
    }
    if (status != 422) {
      return List.of(new Violation(
          Violation.CONTRACT,
          "a request that breaks the contract is not refused with 422",
          "a request that breaks the contract is answered with %d: %s"
              .formatted(status, text(faults.get(0))),
          "422 that names the fault " + text(faults.get(0)),
          "status " + status));
    }
    Set<String> expected = new TreeSet<>();
    faults.forEach(fault -> expected.add(fault.type() + " at " + fault.loc()));
    Set<String> actual = new TreeSet<>();
    exchange
        .at("/detail")
        .forEach(
            fault -> actual.add(fault.path("type").asText() + " at " + loc(fault.path("loc"))));
    return expected.equals(actual)
        ? List.of()
        : List.of(violation(
            "a 422 names other faults than the request has",
            "faults " + expected,
            "faults " + actual));
  }

  private static List<Object> loc(JsonNode loc) {
    List<Object> path = new ArrayList<>();
    loc.forEach(step -> path.add(step.isInt() ? (Object) step.intValue() : step.asText()));
    return path;
  }

  /** Returns whether a browser sends the request by itself; scenarios check what it is answered. */
  private static boolean preflight(Exchange exchange) {
    return exchange.request().method().equals("OPTIONS")
        && exchange.request().headers().first("Access-Control-Request-Method").isPresent();
  }

  private List<Violation> undeclared(Exchange exchange, String kind, int status) {
    if (exchange.status() != status) {
      return List.of(violation(
          "an undeclared %s is not answered with %d".formatted(kind, status),
          "status " + status,
          "status " + exchange.status()));
    }
    if (exchange.request().method().equals("HEAD")) {
      return bodyOfHead(exchange);
    }
    Contract contract = contracts.of(exchange.request());
    JsonNode declared = contract.resolve(UNDECLARED + kind);
    List<Violation> violations = new ArrayList<>();
    String schema =
        declared.at("/content/application~1json/schema/$ref").asText().substring(1);
    contract
        .validate(schema, exchange.json())
        .forEach(
            fault -> violations.add(FaultReport.of(fault, "the error of an undeclared " + kind)));
    for (Map.Entry<String, JsonNode> header : declared.path("headers").properties()) {
      JsonNode required = follow(contract, header.getValue()).path("required");
      boolean api = exchange.request().path().startsWith("/v1/");
      if (api && required.asBoolean() && exchange.header(header.getKey()).isEmpty()) {
        violations.add(FaultReport.missingHeader(header.getKey()));
      }
    }
    return violations;
  }

  private static JsonNode follow(Contract contract, JsonNode node) {
    return node.has("$ref") ? contract.resolve(node.path("$ref").asText().substring(1)) : node;
  }

  private static Violation violation(String subject, String expected, String actual) {
    return new Violation(
        Violation.CONTRACT,
        subject,
        "%s: %s expected, %s came".formatted(subject, expected, actual),
        expected,
        actual);
  }

  /** Returns whether a violation is about a header, so that the body can be judged nevertheless. */
  static boolean isOfHeader(Violation violation) {
    return violation.subject().startsWith(FaultReport.HEADER);
  }

  private static String text(Fault fault) {
    return "%s at %s: %s".formatted(fault.type(), fault.loc(), fault.msg());
  }
}
