package floe.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.document.MediaTypeSpec;
import floe.contract.document.ParameterSpec;
import floe.contract.document.Problem;
import floe.contract.document.ResponseSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks the operations: unique ids and paths, declared path parameters, declared security schemes,
 * and an example of every response.
 */
final class OperationCheck {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

  private final Contract contract;
  private final List<Problem> problems = new ArrayList<>();

  private OperationCheck(Contract contract) {
    this.contract = contract;
  }

  static List<Problem> problems(Contract contract) {
    OperationCheck check = new OperationCheck(contract);
    Map<String, String> pathsByShape = new HashMap<>();
    for (Operation operation : contract.operations()) {
      check.operation(operation);
      String shape =
          operation.method() + " " + PARAMETER.matcher(operation.path()).replaceAll("{}");
      String other = pathsByShape.putIfAbsent(shape, operation.path());
      if (other != null) {
        check.add(
            operation.pointer(), "cannot be told apart from " + operation.method() + " " + other);
      }
    }
    return check.problems;
  }

  private void operation(Operation operation) {
    if (!operation.declaration().has("operationId")) {
      add(operation.pointer(), "has no operationId");
    }
    pathParameters(operation);
    JsonNode schemes = contract.document().path("components").path("securitySchemes");
    for (Map<String, List<String>> alternative : operation.security()) {
      for (String scheme : alternative.keySet()) {
        if (!schemes.has(scheme)) {
          add(
              operation.pointer() + "/security",
              "names the scheme " + scheme + ", which is not declared");
        }
      }
    }
    for (ResponseSpec response : operation.responses().values()) {
      for (MediaTypeSpec media : response.content().values()) {
        if (media.examples().isEmpty()) {
          add(
              operation.pointer() + "/responses/" + response.status(),
              media.type() + " has no example");
        }
      }
    }
  }

  private void pathParameters(Operation operation) {
    Set<String> used = new LinkedHashSet<>();
    PARAMETER.matcher(operation.path()).results().forEach(match -> used.add(match.group(1)));
    Set<String> declared = new LinkedHashSet<>();
    for (ParameterSpec parameter : operation.parameters()) {
      if (parameter.in() == ParameterSpec.In.PATH) {
        declared.add(parameter.name());
      }
    }
    for (String name : used) {
      if (!declared.contains(name)) {
        add(operation.pointer(), "the path parameter " + name + " is not declared");
      }
    }
    for (String name : declared) {
      if (!used.contains(name)) {
        add(operation.pointer(), "the path parameter " + name + " is not in the path");
      }
    }
  }

  private void add(String pointer, String message) {
    problems.add(new Problem(pointer, message));
  }
}
