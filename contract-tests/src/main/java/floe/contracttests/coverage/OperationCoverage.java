package floe.contracttests.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Operation;
import floe.contract.document.Example;
import floe.contract.document.HeaderSpec;
import floe.contract.document.ParameterSpec;
import floe.contract.document.ResponseSpec;
import floe.contract.message.Fault;
import floe.contracttests.check.Contracts;
import floe.contracttests.client.Exchange;
import floe.contracttests.coverage.CoverageItem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Notes what of the operations was met: successes and refusals, parameters, examples, responses and
 * their headers. Safe for any number of threads.
 */
final class OperationCoverage {
  private static final CoverageExclusions EXCLUSIONS = CoverageExclusions.read();

  private final Set<String> met = ConcurrentHashMap.newKeySet();
  private final Set<String> opposed = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<String, Integer> undeclared = new ConcurrentHashMap<>();

  /** Notes an exchange of an operation. */
  void record(Operation operation, Exchange exchange) {
    note(exchange.status() < 400, key(Kind.OPERATIONS, operation, ""));
    List<Fault> faults = operation.validateRequest(exchange.request().message());
    for (ParameterSpec parameter : operation.parameters()) {
      if (isSent(parameter, exchange)) {
        note(
            faults.stream().noneMatch(fault -> isOf(parameter, fault)),
            key(Kind.PARAMETERS, operation, name(parameter)));
      }
    }
    for (Example example : operation.requestExamples()) {
      if (has(exchange.requestJson(), example.value())) {
        met.add(key(Kind.EXAMPLES, operation, "request " + example.name()));
      }
    }
    operation
        .response(exchange.status())
        .ifPresentOrElse(
            spec -> record(operation, spec, exchange),
            () -> undeclared.merge(operation.id() + " " + exchange.status(), 1, Integer::sum));
  }

  private void record(Operation operation, ResponseSpec spec, Exchange exchange) {
    boolean isValid = operation.validateResponse(exchange.response()).isEmpty();
    met.add(key(Kind.RESPONSES, operation, spec.status()));
    if (!isValid) {
      opposed.add(key(Kind.RESPONSES, operation, spec.status()));
    }
    for (HeaderSpec header : spec.headers()) {
      note(
          exchange.header(header.name()).isPresent(),
          key(Kind.HEADERS, operation, spec.status() + " " + header.name()));
    }
    for (Example example : spec.examples()) {
      if (isLike(exchange.json(), example.value())) {
        met.add(key(Kind.EXAMPLES, operation, spec.status() + " " + example.name()));
      }
    }
  }

  private void note(boolean isMet, String key) {
    (isMet ? met : opposed).add(key);
  }

  /** Returns every item, covered or not. */
  List<CoverageItem> items() {
    List<CoverageItem> items = new ArrayList<>();
    for (Operation operation : Contracts.get().operations()) {
      boolean canBeRefused =
          operation.responses().keySet().stream().anyMatch(one -> one.matches("4.*"));
      items.add(item(Kind.OPERATIONS, operation, "", canBeRefused, Optional.empty()));
      operation
          .parameters()
          .forEach(parameter -> items.add(item(
              Kind.PARAMETERS,
              operation,
              name(parameter),
              canFail(parameter, operation),
              Optional.empty())));
      operation
          .requestExamples()
          .forEach(example -> items.add(item(
              Kind.EXAMPLES, operation, "request " + example.name(), false, Optional.empty())));
      operation.responses().values().forEach(spec -> addResponse(items, operation, spec));
    }
    return items;
  }

  private void addResponse(List<CoverageItem> items, Operation operation, ResponseSpec spec) {
    Optional<String> excluded = EXCLUSIONS.reason(operation.id(), spec.status());
    String key = key(Kind.RESPONSES, operation, spec.status());
    // a response that has broken its declaration is half covered
    items.add(new CoverageItem(
        Kind.RESPONSES,
        operation.id(),
        spec.status(),
        met.contains(key),
        met.contains(key) && !opposed.contains(key),
        true,
        excluded));
    for (HeaderSpec header : spec.headers()) {
      String name = spec.status() + " " + header.name();
      String one = key(Kind.HEADERS, operation, name);
      boolean isMissing = opposed.contains(one);
      items.add(new CoverageItem(
          Kind.HEADERS,
          operation.id(),
          name + (header.required() ? "" : " (optional)"),
          met.contains(one),
          header.required() ? met.contains(one) && !isMissing : isMissing,
          true,
          excluded));
    }
    spec.examples()
        .forEach(example -> items.add(
            item(Kind.EXAMPLES, operation, spec.status() + " " + example.name(), false, excluded)));
  }

  private CoverageItem item(
      Kind kind, Operation operation, String name, boolean hasOpposite, Optional<String> excluded) {
    String key = key(kind, operation, name);
    return new CoverageItem(
        kind,
        operation.id(),
        name,
        met.contains(key),
        opposed.contains(key),
        hasOpposite,
        excluded);
  }

  /** Returns how often each operation was answered with a status that it does not declare. */
  Map<String, Integer> undeclared() {
    return new TreeMap<>(undeclared);
  }

  private static String key(Kind kind, Operation operation, String name) {
    return kind + " " + operation.id() + " " + name;
  }

  private static String name(ParameterSpec parameter) {
    return parameter.in().text() + " " + parameter.name();
  }

  private static boolean isOf(ParameterSpec parameter, Fault fault) {
    return fault.loc().size() > 1
        && fault.loc().get(0).equals(parameter.in().text())
        && String.valueOf(fault.loc().get(1)).equalsIgnoreCase(parameter.name());
  }

  /** Returns whether there is a value that breaks a parameter: not of one that is any text. */
  private static boolean canFail(ParameterSpec parameter, Operation operation) {
    JsonNode schema = parameter
        .schema()
        .map(pointer -> Contracts.get().of(operation).resolve(pointer))
        .orElse(operation.declaration());
    return !isAnyText(schema) && !takesAnything(schema);
  }

  private static boolean takesAnything(JsonNode schema) {
    for (JsonNode branch : schema.path("anyOf")) {
      if (isAnyText(branch) || branch.path("type").asText().equals("object")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnyText(JsonNode schema) {
    return schema.path("type").asText().equals("string")
        && !schema.has("format")
        && !schema.has("enum")
        && !schema.has("const")
        && !schema.has("pattern")
        && !schema.has("maxLength")
        && !schema.has("minLength");
  }

  private static boolean isSent(ParameterSpec parameter, Exchange exchange) {
    return switch (parameter.in()) {
      case PATH -> true;
      case HEADER -> exchange.request().headers().first(parameter.name()).isPresent();
      case QUERY ->
        exchange
            .request()
            .target()
            .matches(
                ".*[?&]" + java.util.regex.Pattern.quote(parameter.name()) + "(=|%5B|\\[|&|$).*");
      case COOKIE -> false;
    };
  }

  /** Returns whether a body has all that an example has; it may have more. */
  private static boolean has(JsonNode body, JsonNode example) {
    if (!example.isObject()) {
      return body.equals(example);
    }
    return example.properties().stream()
        .allMatch(field -> field.getValue().equals(body.path(field.getKey())));
  }

  /** Returns whether an answer has the fields of an example, and its error if it is one. */
  private static boolean isLike(JsonNode body, JsonNode example) {
    if (!example.isObject() || !body.isObject()) {
      return body.getNodeType() == example.getNodeType();
    }
    return example.path("error").equals(body.path("error"))
        && example.properties().stream().allMatch(field -> body.has(field.getKey()));
  }
}
