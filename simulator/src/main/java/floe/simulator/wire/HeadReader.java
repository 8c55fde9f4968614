package floe.simulator.wire;

import floe.contract.message.Headers;
import floe.contract.message.RequestMessage;
import floe.simulator.http.SimulatedRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/** Reads the method, the URL and the headers of a request, and leaves its body alone. */
final class HeadReader {
  private HeadReader() {}

  static SimulatedRequest read(HttpServletRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    String query = request.getQueryString();
    String target = request.getRequestURI() + (query == null ? "" : "?" + query);
    return new SimulatedRequest(
        RequestMessage.of(request.getMethod(), target).withHeaders(Headers.of(headers)),
        request.getScheme() + "://" + request.getHeader("Host"),
        target);
  }
}
