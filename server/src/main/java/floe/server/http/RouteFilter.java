package floe.server.http;

import floe.contract.Route;
import floe.files.ApiError;
import floe.files.ApiVersion;
import floe.server.contract.ContractOperations;
import floe.server.error.ApiException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;

/**
 * Refuses requests that the contract has no operation for: other paths, other methods (HEAD too),
 * and unknown versions, which upstream answers like other paths.
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
    if (!isServedVersion(request) || route instanceof Route.NotFound) {
      throw new ApiException(ApiError.routeNotFound());
    }
    if (route instanceof Route.MethodNotAllowed other) {
      throw new ApiException(ApiError.methodNotAllowed(other.allowed()));
    }
  }

  private static boolean isServedVersion(HttpRequest<?> request) {
    return !ApiVersion.isApiPath(request.getPath())
        || ApiVersion.of(Optional.ofNullable(request.getHeaders().get(ApiVersion.HEADER)))
            .isPresent();
  }
}
