package floe.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets pages of any origin speak to the simulator, without credentials (Fetch standard, CORS
 * protocol).
 */
final class Cors {
  private static final String ORIGIN = "Access-Control-Allow-Origin";
  private static final String DAY = "86400";

  private Cors() {}

  static Optional<Answer> preflight(Call call) {
    String method = call.header("Access-Control-Request-Method");
    if (method.isEmpty() || !call.message().method().equals("OPTIONS")) {
      return Optional.empty();
    }
    String headers = call.header("Access-Control-Request-Headers");
    Answer answer = Answer.of(
        200,
        List.of(
            Map.entry(ORIGIN, "*"),
            Map.entry(
                "Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
            Map.entry("Access-Control-Max-Age", DAY)),
        new byte[0]);
    return Optional.of(
        headers.isEmpty() ? answer : answer.with("Access-Control-Allow-Headers", headers));
  }

  static Answer shared(Call call, Answer answer) {
    return call.header("Origin").isEmpty()
        ? answer
        : answer
            .with(ORIGIN, "*")
            .with("Access-Control-Expose-Headers", "ETag, Polar-Version, Retry-After");
  }
}
