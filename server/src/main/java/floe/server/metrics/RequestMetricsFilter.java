package floe.server.metrics;

import floe.contract.Operation;
import floe.server.contract.ContractOperations;
import floe.server.http.FilterOrder;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;

/** Measures the requests to the API from their head to the head of their response. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = "floe.metrics", value = "true")
final class RequestMetricsFilter implements Ordered {

  private static final String BEGUN = "floe.begun";
  private static final int OK = 200;
  private static final int CREATED = 201;

  private final ContractOperations operations;
  private final Metrics metrics;

  RequestMetricsFilter(ContractOperations operations, Metrics metrics) {
    this.operations = operations;
    this.metrics = metrics;
  }

  @Override
  public int getOrder() {
    return FilterOrder.METRICS;
  }

  @RequestFilter
  void begin(HttpRequest<?> request) {
    request.setAttribute(BEGUN, System.nanoTime());
  }

  @ResponseFilter
  void end(HttpRequest<?> request, HttpResponse<?> response) {
    long now = System.nanoTime();
    long begun = request.getAttribute(BEGUN, Long.class).orElse(now);
    String operation = operations.find(request).map(Operation::id).orElse("none");
    metrics.request(operation, response.code(), Duration.ofNanos(now - begun));
    if (operation.equals("files:create") && response.code() == CREATED) {
      metrics.upload(Metrics.STARTED);
    } else if (operation.equals("files:uploaded") && response.code() == OK) {
      metrics.upload(Metrics.COMPLETED);
    }
  }
}
