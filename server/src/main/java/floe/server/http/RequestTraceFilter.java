package floe.server.http;

import floe.server.trace.LogContext;
import floe.server.trace.RequestTrace;
import floe.steering.journal.RequestId;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Gives every request its id, which its answer and the lines of the log have too. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RequestTraceFilter implements Ordered {

  @Override
  public int getOrder() {
    return FilterOrder.REQUEST_TRACE;
  }

  @RequestFilter
  void begin(HttpRequest<?> request, MutablePropagatedContext context) {
    context.add(new LogContext(RequestTrace.begin(request).requestId()));
  }

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String id = RequestTrace.of(request).map(RequestTrace::requestId).orElseGet(RequestId::create);
    response.header(RequestId.HEADER, id);
  }
}
