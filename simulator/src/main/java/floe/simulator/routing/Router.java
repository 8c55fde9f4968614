package floe.simulator.routing;

import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the operation for a request in all simulated documents. */
public final class Router {
  private final List<Contract> contracts;
  private final List<String> basePaths;

  /** Creates a router that searches the documents in this order. */
  public Router(List<Contract> contracts) {
    this.contracts = List.copyOf(contracts);
    this.basePaths = contracts.stream()
        .flatMap(contract -> ServerBasePaths.of(contract).stream())
        .distinct()
        .toList();
  }

  /** The result of a search. */
  public sealed interface RouteResult {

    /** An operation of one of the documents. */
    record Found(Contract contract, Operation operation, Map<String, String> pathParameters)
        implements RouteResult {}

    /** A declared path with other methods. */
    record MethodNotAllowed(Contract contract, Set<String> allowed) implements RouteResult {}

    /** No declared path. */
    record NotFound() implements RouteResult {}
  }

  /** Returns the documents in the order in which they are searched. */
  public List<Contract> contracts() {
    return contracts;
  }

  /**
   * Removes the base path of a document's server from a path, unless the path is declared with it.
   */
  public String withoutBasePath(String path) {
    return basePaths.stream()
        .filter(base -> path.startsWith(base + "/"))
        .filter(base -> contracts.stream()
            .allMatch(contract -> contract.route("GET", path) instanceof Route.NotFound))
        .findFirst()
        .map(base -> path.substring(base.length()))
        .orElse(path);
  }

  /** Finds the operation for a request. */
  public RouteResult find(String method, String requested) {
    String path = withoutBasePath(requested);
    Optional<Contract> owner = Optional.empty();
    Set<String> allowed = new LinkedHashSet<>();
    for (Contract contract : contracts) {
      Route route = contract.route(method, path);
      if (route instanceof Route.Matched matched) {
        return new RouteResult.Found(contract, matched.operation(), matched.pathParameters());
      }
      if (route instanceof Route.MethodNotAllowed other) {
        owner = owner.or(() -> Optional.of(contract));
        allowed.addAll(other.allowed());
      }
    }
    return owner
        .<RouteResult>map(contract -> new RouteResult.MethodNotAllowed(contract, allowed))
        .orElseGet(RouteResult.NotFound::new);
  }

  /** Returns every operation with its document. */
  public List<RouteResult.Found> operations() {
    List<RouteResult.Found> all = new ArrayList<>();
    for (Contract contract : contracts) {
      contract
          .operations()
          .forEach(operation -> all.add(new RouteResult.Found(contract, operation, Map.of())));
    }
    return all;
  }
}
