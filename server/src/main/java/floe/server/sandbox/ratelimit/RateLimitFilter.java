package floe.server.sandbox.ratelimit;

import floe.server.auth.Authentication;
import floe.server.http.FilterOrder;
import floe.server.trace.RequestTrace;
import floe.steering.limit.RateLimits;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the requests of a token that has none left; before what it is refused for otherwise,
 * since those count too.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RateLimitFilter implements Ordered {

  private final RateLimits limits;

  RateLimitFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public int getOrder() {
    return FilterOrder.RATE_LIMIT;
  }

  @RequestFilter
  @Nullable
  HttpResponse<?> limit(HttpRequest<?> request) {
    if (limits.isEmpty()) {
      return null;
    }
    Authentication authentication = Authentication.of(request).orElse(null);
    if (authentication instanceof Authentication.Accepted accepted) {
      return take(request, accepted.tokenHash(), false);
    }
    return authentication instanceof Authentication.Expired expired
        ? take(request, expired.tokenHash(), true)
        : null;
  }

  private @Nullable HttpResponse<?> take(HttpRequest<?> request, String key, boolean isExpired) {
    return RequestTrace.of(request)
        .flatMap(trace -> trace
            .organizationId()
            .flatMap(organizationId ->
                limits.take(organizationId, key, trace.token().orElse(""), isExpired)))
        .map(refusal -> LimitResponses.of(request, refusal))
        .orElse(null);
  }
}
