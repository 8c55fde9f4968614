package floe.server.sandbox;

import floe.contract.message.Headers;
import floe.control.ControlApiGuard;
import floe.control.ControlPath;
import floe.server.contract.ContractOperations;
import floe.server.error.ApiException;
import floe.server.http.FilterOrder;
import floe.server.settings.ServerSettings;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.http.server.netty.NettyHttpRequest;
import java.util.List;

/** Keeps the control API for the machine's own programs, and answers it without CORS headers. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ControlApiFilter implements Ordered {

  private static final List<String> CORS_HEADERS = List.of(
      HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
      HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS,
      HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
      HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS,
      HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
      HttpHeaders.ACCESS_CONTROL_MAX_AGE,
      "Access-Control-Allow-Private-Network");

  private final ContractOperations operations;
  private final ControlApiGuard guard;

  ControlApiFilter(ContractOperations operations, ServerSettings settings) {
    this.operations = operations;
    this.guard = new ControlApiGuard(
        settings.host(), settings.publicUrl(), settings.sandbox().token());
  }

  @Override
  public int getOrder() {
    return FilterOrder.CONTROL_API;
  }

  /** Preflight requests are answered by the filter for CORS, before a route is sought. */
  @RequestFilter
  @PreMatching
  void checkPreflight(HttpRequest<?> request) {
    if (request.getMethod() == HttpMethod.OPTIONS) {
      check(request);
    }
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (isControl(request)) {
      guard.check(target(request), Headers.of(request.getHeaders().asMap())).ifPresent(error -> {
        throw new ApiException(error);
      });
    }
  }

  /** The framework's own URI has no host, even where the request target has one. */
  private static String target(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> netty
        ? netty.getNativeRequest().uri()
        : request.getUri().toString();
  }

  @ResponseFilter
  void removeCorsHeaders(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (isControl(request)) {
      CORS_HEADERS.forEach(response.getHeaders()::remove);
    }
  }

  /** Looks at the path and, should the framework read it in another way, at what it has found. */
  private boolean isControl(HttpRequest<?> request) {
    return ControlPath.matches(request.getPath())
        || operations
            .find(request)
            .filter(operation -> ControlPath.matches(operation.path()))
            .isPresent();
  }
}
