package floe.simulator;

import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that the simulated documents declare, as one. */
public final class Surface {
  private final List<Contract> contracts;
  private final List<String> bases;

  Surface(List<Contract> contracts) {
    this.contracts = List.copyOf(contracts);
    this.bases = contracts.stream()
        .flatMap(contract -> Bases.of(contract).stream())
        .distinct()
        .toList();
  }

  /** Where a request leads. */
  public sealed interface Target {

    /** To an operation of one of the documents. */
    record Declared(Contract contract, Operation operation, Map<String, String> pathParameters)
        implements Target {}

    /** To a path of the documents, with another method. */
    record OtherMethod(Contract contract, Set<String> allowed) implements Target {}

    /** Nowhere. */
    record Nowhere() implements Target {}
  }

  /** The documents, in the order in which they are asked. */
  public List<Contract> contracts() {
    return contracts;
  }

  /**
   * The path as the documents know it: without the path of a document's own server, unless it is
   * declared with it.
   */
  String local(String path) {
    return bases.stream()
        .filter(base -> path.startsWith(base + "/"))
        .filter(base -> contracts.stream()
            .allMatch(contract -> contract.route("GET", path) instanceof Route.NotFound))
        .findFirst()
        .map(base -> path.substring(base.length()))
        .orElse(path);
  }

  /** Finds the operation for a request. */
  public Target find(String method, String requested) {
    String path = local(requested);
    Optional<Contract> otherMethod = Optional.empty();
    Set<String> allowed = new LinkedHashSet<>();
    for (Contract contract : contracts) {
      Route route = contract.route(method, path);
      if (route instanceof Route.Matched matched) {
        return new Target.Declared(contract, matched.operation(), matched.pathParameters());
      }
      if (route instanceof Route.MethodNotAllowed wrong) {
        otherMethod = otherMethod.or(() -> Optional.of(contract));
        allowed.addAll(wrong.allowed());
      }
    }
    return otherMethod
        .<Target>map(contract -> new Target.OtherMethod(contract, allowed))
        .orElseGet(Target.Nowhere::new);
  }

  /** Every operation with its document. */
  public List<Target.Declared> operations() {
    List<Target.Declared> all = new ArrayList<>();
    for (Contract contract : contracts) {
      contract
          .operations()
          .forEach(operation -> all.add(new Target.Declared(contract, operation, Map.of())));
    }
    return all;
  }
}
