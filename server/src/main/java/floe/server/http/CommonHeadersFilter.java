package floe.server.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Writes the headers that every answer has, errors included. What a request accepts does not
 * matter, as upstream.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CommonHeadersFilter implements Ordered {

  @Override
  public int getOrder() {
    return FilterOrder.COMMON_HEADERS;
  }

  @ResponseFilter
  void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.getBody().isPresent() && response.getContentType().isEmpty()) {
      response.contentType(MediaType.APPLICATION_JSON_TYPE);
    }
    if (PolarHeaders.isApi(request)) {
      response.header(PolarHeaders.SANDBOX, "1");
      String version = PolarHeaders.version(request);
      if (PolarHeaders.VERSIONS.contains(version)) {
        response.header(PolarHeaders.VERSION, version);
      }
    }
  }
}
