package floe.server.http;

import floe.files.RequestBodyLimit;
import floe.server.error.ApiException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.OptionalLong;

/** Refuses bodies without a length, and bodies that are too long. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ContentLengthFilter implements Ordered {

  @Override
  public int getOrder() {
    return FilterOrder.CONTENT_LENGTH;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    OptionalLong length = request.getHeaders().contains(HttpHeaders.CONTENT_LENGTH)
        ? OptionalLong.of(request.getContentLength())
        : OptionalLong.empty();
    RequestBodyLimit.check(request.getMethodName(), length).ifPresent(error -> {
      throw new ApiException(error);
    });
  }
}
