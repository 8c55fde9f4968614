package floe.server.sandbox.ratelimit;

import floe.server.downloadable.DownloadLinks;
import floe.server.http.FilterOrder;
import floe.server.trace.RequestTrace;
import floe.steering.limit.RateLimits;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** Refuses requests to download links that have none left. */
@ServerFilter(LinkRateLimitFilter.LINKS + "*")
final class LinkRateLimitFilter implements Ordered {

  static final String LINKS = "/v1/customer-portal/downloadables/";

  private final RateLimits limits;
  private final DownloadLinks links;

  LinkRateLimitFilter(RateLimits limits, DownloadLinks links) {
    this.limits = limits;
    this.links = links;
  }

  @Override
  public int getOrder() {
    return FilterOrder.RATE_LIMIT;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable
  HttpResponse<?> limit(HttpRequest<?> request) {
    if (limits.isEmpty()) {
      return null;
    }
    return links
        .find(request.getPath().substring(LINKS.length()))
        .flatMap(owner -> {
          RequestTrace.of(request).ifPresent(trace -> trace.belongsTo(owner.organizationId()));
          String name = "download link " + owner.downloadableId();
          return limits
              .take(owner.organizationId(), name, name, false)
              .map(refusal -> LimitResponses.of(request, refusal));
        })
        .orElse(null);
  }
}
