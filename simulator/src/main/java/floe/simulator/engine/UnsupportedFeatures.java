package floe.simulator.engine;

import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.document.ResponseSpec;
import floe.simulator.response.OperationPlan;
import floe.simulator.response.ResponsePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Finds what documents declare and the simulator does not support. */
public final class UnsupportedFeatures {
  private final Simulation simulation;
  private final List<String> found = new ArrayList<>();

  private UnsupportedFeatures(Simulation simulation) {
    this.simulation = simulation;
  }

  /**
   * Returns one line for each feature, in the documents' order. Every declared response is
   * generated once, which takes seconds for a large document.
   */
  public static List<String> find(Simulation simulation) {
    UnsupportedFeatures features = new UnsupportedFeatures(simulation);
    for (Contract contract : simulation.router().contracts()) {
      contract.operations().forEach(operation -> features.inspect(contract, operation));
    }
    return List.copyOf(features.found);
  }

  private void inspect(Contract contract, Operation operation) {
    OperationPlan plan = simulation.plan(contract, operation);
    for (ResponseSpec spec : operation.responses().values()) {
      status(spec.status())
          .ifPresent(
              status -> plan.response(status).ifPresent(response -> inspect(operation, response)));
    }
  }

  private void inspect(Operation operation, ResponsePlan response) {
    String place = operation.id() + " " + response.status();
    if (response.hasNoValidBody()) {
      found.add(place + ": nothing could be made that keeps to its schema; {} is answered");
    }
    response
        .invalidExamples()
        .forEach(name ->
            found.add(place + ": the example " + name + " breaks its own schema and is left out"));
    response
        .placeholderMediaType()
        .ifPresent(type -> found.add(place + ": bodies of " + type + " are fillers"));
  }

  private static OptionalInt status(String declared) {
    return declared.matches("[1-5]\\d\\d")
        ? OptionalInt.of(Integer.parseInt(declared))
        : OptionalInt.empty();
  }
}
