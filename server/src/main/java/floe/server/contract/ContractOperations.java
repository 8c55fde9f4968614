package floe.server.contract;

import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.Route;
import floe.control.ControlPath;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations of both documents, by the route that serves them. */
public final class ContractOperations {

  private final Contract filesApi;
  private final Contract controlApi;
  private final List<Contract> contracts;
  private final Map<String, Operation> operations = new HashMap<>();

  private ContractOperations(Contract filesApi, Contract controlApi) {
    this.filesApi = filesApi;
    this.controlApi = controlApi;
    this.contracts = List.of(filesApi, controlApi);
    contracts.forEach(contract ->
        contract.operations().forEach(operation -> operations.put(operation.id(), operation)));
  }

  /**
   * Reads the documents; what checks requests is made when it is first needed or by
   * {@link #warmUp}.
   */
  public static ContractOperations load() {
    return new ContractOperations(
        Contract.ofResource("floe/openapi/files.yaml"),
        Contract.ofResource("floe/openapi/sandbox.yaml"));
  }

  /** Returns the operations without those of the control API, whose paths are unknown then. */
  public ContractOperations withoutControlApi() {
    return new ContractOperations(
        filesApi, controlApi.only(operation -> !ControlPath.matches(operation.path())));
  }

  /** Returns the document of the public API. */
  public Contract filesApi() {
    return filesApi;
  }

  /**
   * Gets ready to check requests, which takes some tenths of a second that the first request else
   * waits for.
   */
  public void warmUp() {
    contracts.forEach(Contract::warmUpRequests);
  }

  /**
   * Returns the route that the documents have for a method and path.
   *
   * @param path percent-encoded, without query
   */
  public Route route(String method, String path) {
    Route route = new Route.NotFound();
    for (Contract contract : contracts) {
      if (route instanceof Route.NotFound) {
        route = contract.route(method, path);
      }
    }
    return route;
  }

  /**
   * Returns the operation that a request's route serves, or nothing if the request has no route.
   */
  public Optional<Operation> find(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .flatMap(route -> route.getAnnotationMetadata().stringValue(ContractOperation.class))
        .map(operations::get);
  }
}
