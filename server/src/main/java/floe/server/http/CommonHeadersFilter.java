package floe.server.http;

import floe.files.ApiVersion;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;

/**
 * Writes the headers that every response has, errors included. The request's {@code Accept} does
 * not matter, as upstream.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CommonHeadersFilter implements Ordered {

  private static final String SANDBOX = "X-Polar-Sandbox";

  @Override
  public int getOrder() {
    return FilterOrder.COMMON_HEADERS;
  }

  @ResponseFilter
  void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.getBody().isPresent() && response.getContentType().isEmpty()) {
      response.contentType(MediaType.APPLICATION_JSON_TYPE);
    }
    if (ApiVersion.isApiPath(request.getPath())) {
      response.getHeaders().set(SANDBOX, "1");
      ApiVersion.of(Optional.ofNullable(request.getHeaders().get(ApiVersion.HEADER)))
          .ifPresent(version -> response.getHeaders().set(ApiVersion.HEADER, version));
    }
  }
}
