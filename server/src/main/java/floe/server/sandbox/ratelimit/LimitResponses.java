package floe.server.sandbox.ratelimit;

import floe.server.trace.RequestTrace;
import floe.steering.limit.LimitRefusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

/** Answers requests that are one too many. */
final class LimitResponses {

  private LimitResponses() {}

  static HttpResponse<?> of(HttpRequest<?> request, LimitRefusal refusal) {
    RequestTrace.of(request).ifPresent(trace -> trace.refusedBecause(refusal.reason()));
    return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfterSeconds()));
  }
}
