package floe.simulator.response;

import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.document.ResponseSpec;
import floe.simulator.data.SchemaSampler;
import floe.simulator.data.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** The responses that the simulator can give for one operation; created with its first request. */
public final class OperationPlan {
  private final Contract contract;
  private final Operation operation;
  private final SchemaSampler sampler;
  private final SeededRandom random;
  private final int success;
  private final Map<Integer, Optional<ResponsePlan>> responses = new ConcurrentHashMap<>();

  /**
   * Creates the plan without generating anything yet.
   *
   * @param random the source of generated values of the run
   */
  public OperationPlan(
      Contract contract, Operation operation, SchemaSampler sampler, SeededRandom random) {
    this.contract = contract;
    this.operation = operation;
    this.sampler = sampler;
    this.random = random.derive(operation.id());
    this.success = success(operation);
  }

  /** Returns the document. */
  public Contract contract() {
    return contract;
  }

  /** Returns the operation. */
  public Operation operation() {
    return operation;
  }

  SeededRandom random() {
    return random;
  }

  SchemaSampler sampler() {
    return sampler;
  }

  /** Returns the response that is declared for a status, also by a range or by {@code default}. */
  public Optional<ResponsePlan> response(int status) {
    Optional<ResponsePlan> known = responses.get(status);
    return known != null ? known : responses.computeIfAbsent(status, this::plan);
  }

  /** Returns the response to a successful request. */
  public ResponsePlan success() {
    return response(success)
        .orElseGet(() -> plan(success, new ResponseSpec("200", "", List.of(), Map.of())));
  }

  /** Returns those headers of the successful response that every declared response has. */
  List<Map.Entry<String, String>> commonHeaders() {
    return success().headers().stream()
        .filter(header -> operation.responses().values().stream()
            .allMatch(response -> response.headers().stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(header.getKey()))))
        .toList();
  }

  /** Returns the first of these statuses that the document declares itself or by its range. */
  OptionalInt firstDeclared(int... statuses) {
    for (int status : statuses) {
      if (operation.responses().containsKey(Integer.toString(status))
          || operation.responses().containsKey(status / 100 + "XX")) {
        return OptionalInt.of(status);
      }
    }
    return OptionalInt.empty();
  }

  /** Lists the declared statuses for an error message. */
  String declaredStatuses() {
    return String.join(", ", operation.responses().keySet());
  }

  private Optional<ResponsePlan> plan(int status) {
    return operation.response(status).map(spec -> plan(status, spec));
  }

  private ResponsePlan plan(int status, ResponseSpec spec) {
    return new ResponsePlan(
        contract,
        operation.id(),
        sampler,
        status,
        spec,
        operation.method().equals("HEAD"),
        random.derive(status));
  }

  /**
   * Returns the lowest declared status from 200 on; 200 when all declared statuses are errors and
   * {@code default} is declared.
   */
  private static int success(Operation operation) {
    List<Integer> statuses = new ArrayList<>();
    for (String status : operation.responses().keySet()) {
      if (status.endsWith("XX")) {
        statuses.add((status.charAt(0) - '0') * 100);
      } else if (!status.equals("default")) {
        statuses.add(Integer.parseInt(status));
      }
    }
    boolean onlyErrors = statuses.stream().noneMatch(status -> status < 400);
    if (onlyErrors && operation.responses().containsKey("default")) {
      return 200;
    }
    return statuses.stream()
        .filter(status -> status >= 200)
        .sorted()
        .findFirst()
        .orElse(200);
  }
}
