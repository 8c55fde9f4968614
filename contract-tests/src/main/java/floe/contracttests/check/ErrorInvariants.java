package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Operation;
import floe.contracttests.client.Exchange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules about answers that refuse a request. */
final class ErrorInvariants {
  /** How long the JSON of an input is that a refusal leaves out. */
  private static final int LONG_INPUT = 10_000;

  private static final String CHALLENGE = "WWW-Authenticate";

  static final List<Invariant> ALL = List.of(
      new Invariant(
          "challenge-fits-the-error",
          "body and `WWW-Authenticate` tell the same",
          (seen, before) -> challenge(seen.exchange())),
      new Invariant(
          "missing-scope-is-named",
          "who lacks a scope is told which would do",
          (seen, before) -> seen.exchange().status() == 403 ? scopes(seen.exchange()) : List.of()),
      new Invariant(
          "no-token-is-no-invalid-token",
          "a request without a token is not told that its token is invalid",
          (seen, before) -> withoutToken(seen.exchange())),
      new Invariant(
          "faults-are-told-apart",
          "a 422 names at least one fault, each once, and says where",
          (seen, before) -> seen.exchange().status() == 422 ? faults(seen.exchange()) : List.of()),
      new Invariant(
          "faults-show-the-input",
          "the input of a fault is what the request has at its place; a long one may be left out",
          (seen, before) -> seen.exchange().status() == 422 ? inputs(seen.exchange()) : List.of()),
      new Invariant(
          "bodies-say-what-they-are",
          "every body is JSON, or a stream of events, and says so; 204, 302 and 429 have none",
          (seen, before) -> bodies(seen.exchange())));

  private ErrorInvariants() {}

  private static List<String> challenge(Exchange exchange) {
    String challenge = exchange.header(CHALLENGE).orElse("");
    String error = exchange.text("/error");
    boolean right = switch (exchange.status()) {
      case 401 ->
        error.equals("invalid_token")
            ? challenge.contains("error=\"invalid_token\"")
            : challenge.startsWith("Bearer") && !challenge.contains("error=");
      case 403 ->
        error.equals("insufficient_scope")
            ? challenge.contains("error=\"insufficient_scope\"")
            : challenge.isEmpty();
      default -> challenge.isEmpty();
    };
    return right ? List.of() : List.of("the error is " + error + ", the challenge " + challenge);
  }

  private static List<String> scopes(Exchange exchange) {
    if (!exchange.text("/error").equals("insufficient_scope")) {
      return List.of();
    }
    String challenge = exchange.header(CHALLENGE).orElse("");
    Operation operation = Contracts.get().operation(exchange.request()).orElseThrow();
    List<String> violations = new ArrayList<>();
    operation.security().stream()
        .flatMap(alternative -> alternative.values().stream())
        .flatMap(List::stream)
        .filter(scope -> !challenge.contains(scope))
        .forEach(scope -> violations.add("scope " + scope + " is not named in " + challenge));
    return violations;
  }

  private static List<String> withoutToken(Exchange exchange) {
    boolean withToken = exchange.request().headers().first("Authorization").isPresent();
    return exchange.status() == 401 && !withToken && !exchange.text("/error").equals("Unauthorized")
        ? List.of("the error is " + exchange.text("/error"))
        : List.of();
  }

  private static List<String> faults(Exchange exchange) {
    List<String> violations = new ArrayList<>();
    Set<JsonNode> seen = new HashSet<>();
    for (JsonNode fault : exchange.at("/detail")) {
      String place = fault.at("/loc/0").asText();
      if (!Set.of("body", "query", "path", "header").contains(place)) {
        violations.add("a fault lies at " + fault.path("loc"));
      }
      if (fault.path("msg").asText().isBlank() || fault.path("type").asText().isBlank()) {
        violations.add("a fault says nothing: " + fault);
      }
      if (!seen.add(fault)) {
        violations.add("a fault is named twice: " + fault);
      }
    }
    return seen.isEmpty() ? List.of("no fault is named") : violations;
  }

  private static List<String> inputs(Exchange exchange) {
    List<String> violations = new ArrayList<>();
    JsonNode request = exchange.requestJson();
    for (JsonNode fault : exchange.at("/detail")) {
      String type = fault.path("type").asText();
      boolean about =
          fault.at("/loc/0").asText().equals("body") && fault.has("input") && request.isObject();
      if (about && !Set.of("value_error", "missing", "json_invalid").contains(type)) {
        find(request, UploadInvariants.list(fault.path("loc")), 1)
            .filter(found -> !same(found, fault.path("input")))
            .filter(
                found -> !fault.path("input").isNull() || found.toString().length() <= LONG_INPUT)
            .ifPresent(found -> violations.add(
                "the fault at " + fault.path("loc") + " shows " + fault.path("input")));
      }
    }
    return violations;
  }

  /** Returns the value at a location; a step that leads nowhere is taken for the tag of a union. */
  private static Optional<JsonNode> find(JsonNode node, List<JsonNode> loc, int step) {
    if (step == loc.size()) {
      return Optional.of(node);
    }
    JsonNode next = loc.get(step).isInt()
        ? node.path(loc.get(step).intValue())
        : node.path(loc.get(step).asText());
    if (!next.isMissingNode()) {
      return find(next, loc, step + 1);
    }
    return step == 1 && loc.size() > 2 ? find(node, loc, step + 1) : Optional.empty();
  }

  private static boolean same(JsonNode one, JsonNode other) {
    boolean numbers = one.isNumber() && other.isNumber();
    return numbers ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other);
  }

  private static List<String> bodies(Exchange exchange) {
    int status = exchange.status();
    if (status == 204 || status == 302 || status == 429) {
      return exchange.body().length == 0 ? List.of() : List.of(status + " has a body");
    }
    String type = exchange.header("Content-Type").orElse("");
    if (type.startsWith("text/event-stream") && status == 200) {
      return List.of();
    }
    return type.startsWith("application/json") && !exchange.json().isMissingNode()
        ? List.of()
        : List.of(status + " has a body of type " + type);
  }
}
