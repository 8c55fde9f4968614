package floe.server.http;

import floe.server.error.RouteNotFoundException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Answers a version that there is not as upstream does: as a route that there is not. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class VersionFilter implements Ordered {

  @Override
  public int getOrder() {
    return FilterOrder.VERSION;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (PolarHeaders.isApi(request) && !PolarHeaders.VERSIONS.contains(PolarHeaders.version(request))) {
      throw new RouteNotFoundException();
    }
  }
}
