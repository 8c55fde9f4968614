package floe.server.http;

import floe.contract.Route;
import floe.server.contract.ContractOperations;
import floe.server.error.MethodNotAllowedException;
import floe.server.error.RouteNotFoundException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Refuses what the contract has no operation for: other paths, other methods (HEAD too), and
 * versions that there are not, which upstream answers like other paths.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RouteFilter implements Ordered {

  private final ContractOperations operations;

  RouteFilter(ContractOperations operations) {
    this.operations = operations;
  }

  @Override
  public int getOrder() {
    return FilterOrder.ROUTE;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    Route route = operations.route(request.getMethodName(), request.getPath());
    boolean knownVersion = !PolarHeaders.isApi(request)
        || PolarHeaders.VERSIONS.contains(PolarHeaders.version(request));
    if (!knownVersion || route instanceof Route.NotFound) {
      throw new RouteNotFoundException();
    }
    if (route instanceof Route.MethodNotAllowed other) {
      throw new MethodNotAllowedException(other.allowed());
    }
  }
}
