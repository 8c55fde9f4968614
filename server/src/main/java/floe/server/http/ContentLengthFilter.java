package floe.server.http;

import floe.server.error.LengthRequiredException;
import floe.server.error.RequestBodyTooLargeException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.EnumSet;
import java.util.Set;

/** Refuses bodies that do not say how long they are, and those that are too long. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ContentLengthFilter implements Ordered {

  /** The longest body that is read, in bytes. */
  static final long MAX_BYTES = 10L * 1024 * 1024;

  private static final Set<HttpMethod> WITH_BODY =
      EnumSet.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  @Override
  public int getOrder() {
    return FilterOrder.CONTENT_LENGTH;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (!WITH_BODY.contains(request.getMethod())) {
      return;
    }
    if (!request.getHeaders().contains(HttpHeaders.CONTENT_LENGTH)) {
      throw new LengthRequiredException();
    }
    if (request.getContentLength() > MAX_BYTES) {
      throw new RequestBodyTooLargeException(MAX_BYTES);
    }
  }
}
