package floe.simulator;

import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.document.ResponseSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Looks for what documents declare and the simulator cannot honour. */
final class Shortcomings {
  private final Simulation simulation;
  private final List<String> found = new ArrayList<>();

  private Shortcomings(Simulation simulation) {
    this.simulation = simulation;
  }

  /**
   * One line each, in the documents' order; makes every declared answer once, which takes a while
   * for large documents.
   */
  static List<String> of(Simulation simulation) {
    Shortcomings shortcomings = new Shortcomings(simulation);
    for (Contract contract : simulation.surface().contracts()) {
      contract.operations().forEach(operation -> shortcomings.look(contract, operation));
    }
    return List.copyOf(shortcomings.found);
  }

  private void look(Contract contract, Operation operation) {
    OperationPlan plan = simulation.plan(contract, operation);
    for (ResponseSpec spec : operation.responses().values()) {
      status(spec.status())
          .ifPresent(
              status -> plan.response(status).ifPresent(response -> look(operation, response)));
    }
  }

  private void look(Operation operation, ResponsePlan response) {
    String place = operation.id() + " " + response.status();
    if (response.unanswerable()) {
      found.add(place + ": nothing could be made that keeps to its schema; {} is answered");
    }
    response
        .leftOutExamples()
        .forEach(name ->
            found.add(place + ": the example " + name + " breaks its own schema and is left out"));
    response
        .onlyFiller()
        .ifPresent(type -> found.add(place + ": bodies of " + type + " are fillers"));
  }

  private static OptionalInt status(String declared) {
    return declared.matches("[1-5]\\d\\d")
        ? OptionalInt.of(Integer.parseInt(declared))
        : OptionalInt.empty();
  }
}
