package floe.simulator.wiremock;

import floe.contract.message.Headers;
import floe.files.ApiError;
import floe.simulator.engine.SteeringAccess;
import floe.simulator.http.JsonRecords;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/** Refuses requests to WireMock's admin API that must not steer the simulator. */
final class AdminGuardFilter implements Filter {
  private final SteeringAccess access;

  AdminGuardFilter(SteeringAccess access) {
    this.access = access;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest received = (HttpServletRequest) request;
    Optional<ApiError> error = access.checkAdmin(received.getRequestURI(), headers(received));
    if (error.isPresent()) {
      write(error.get(), (HttpServletResponse) response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Headers headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return Headers.of(headers);
  }

  private static void write(ApiError error, HttpServletResponse response) throws IOException {
    byte[] body = JsonRecords.bytes(error.body());
    response.setStatus(error.status());
    error.headers().forEach(response::setHeader);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
