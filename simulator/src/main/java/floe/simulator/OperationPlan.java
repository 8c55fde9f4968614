package floe.simulator;

import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.document.ResponseSpec;
import floe.simulator.data.Chance;
import floe.simulator.data.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** All that the simulator can answer for one operation; made at its first request. */
public final class OperationPlan {
  private final Contract contract;
  private final Operation operation;
  private final Sampler sampler;
  private final Chance chance;
  private final int success;
  private final Map<Integer, Optional<ResponsePlan>> responses = new ConcurrentHashMap<>();

  OperationPlan(Contract contract, Operation operation, Sampler sampler, Chance run) {
    this.contract = contract;
    this.operation = operation;
    this.sampler = sampler;
    this.chance = run.of(operation.id());
    this.success = success(operation);
  }

  /** The document. */
  public Contract contract() {
    return contract;
  }

  /** The operation. */
  public Operation operation() {
    return operation;
  }

  Chance chance() {
    return chance;
  }

  Sampler sampler() {
    return sampler;
  }

  /** The response declared for a status, by a range or by default too. */
  public Optional<ResponsePlan> response(int status) {
    Optional<ResponsePlan> known = responses.get(status);
    return known != null ? known : responses.computeIfAbsent(status, this::plan);
  }

  /** The response of a request that went well. */
  public ResponsePlan success() {
    return response(success)
        .orElseGet(() -> plan(success, new ResponseSpec("200", "", List.of(), Map.of())));
  }

  /** The first of these statuses that the document declares expressly or by its range. */
  OptionalInt firstDeclared(int... statuses) {
    for (int status : statuses) {
      if (operation.responses().containsKey(Integer.toString(status))
          || operation.responses().containsKey(status / 100 + "XX")) {
        return OptionalInt.of(status);
      }
    }
    return OptionalInt.empty();
  }

  /** What is declared, for people. */
  String declared() {
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
        chance.of(status));
  }

  /**
   * The lowest declared status below 300, else below 400, else what {@code default} may stand for.
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
