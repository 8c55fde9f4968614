package floe.simulator.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Allows pages of any origin to call the simulator, without credentials (Fetch standard, CORS
 * protocol).
 */
public final class Cors {
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final String MAX_AGE_SECONDS = "86400";

  private Cors() {}

  /** Returns the response to a preflight request; empty for any other request. */
  public static Optional<SimulatedResponse> preflight(SimulatedRequest request) {
    String method = request.header("Access-Control-Request-Method");
    if (method.isEmpty() || !request.message().method().equals("OPTIONS")) {
      return Optional.empty();
    }
    String headers = request.header("Access-Control-Request-Headers");
    SimulatedResponse response = SimulatedResponse.of(
        200,
        List.of(
            Map.entry(ALLOW_ORIGIN, "*"),
            Map.entry(
                "Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
            Map.entry("Access-Control-Max-Age", MAX_AGE_SECONDS)),
        new byte[0]);
    return Optional.of(
        headers.isEmpty()
            ? response
            : response.withHeader("Access-Control-Allow-Headers", headers));
  }

  /** Adds the CORS headers to the response if the request names an origin. */
  public static SimulatedResponse allowOrigin(
      SimulatedRequest request, SimulatedResponse response) {
    return request.header("Origin").isEmpty()
        ? response
        : response
            .withHeader(ALLOW_ORIGIN, "*")
            .withHeader("Access-Control-Expose-Headers", "ETag, Polar-Version, Retry-After");
  }
}
