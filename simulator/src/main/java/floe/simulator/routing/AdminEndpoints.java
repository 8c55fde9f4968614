package floe.simulator.routing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import floe.simulator.http.JsonWriter;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The simulator's own endpoints: {@code /health}, {@code /health/live}, {@code /health/ready} and
 * {@code /__floe/reset}.
 */
public final class AdminEndpoints {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> HEALTH = Set.of("/health", "/health/live", "/health/ready");
  private static final String RESET = "/__floe/reset";

  private AdminEndpoints() {}

  /** Checks whether a path is one of the endpoints, or below {@code /__floe/}. */
  public static boolean contains(String path) {
    return path.startsWith("/__floe/") || isHealth(path);
  }

  /** Checks whether a path is that of the reset. */
  public static boolean resets(String path) {
    return path.equals(RESET);
  }

  /**
   * Returns the response to a request for one of these paths.
   *
   * @param reset deletes everything that was created
   */
  public static SimulatedResponse respond(SimulatedRequest request, Runnable reset) {
    String path = request.message().path();
    String method = request.message().method();
    if (isHealth(path)) {
      return method.equals("GET") || method.equals("HEAD")
          ? json(200, "status", "ok")
          : methodNotAllowed("GET, HEAD");
    }
    if (resets(path) && method.equals("POST")) {
      reset.run();
      return SimulatedResponse.of(204, List.of(), new byte[0]);
    }
    return resets(path) ? methodNotAllowed("POST") : json(404, "detail", "Not Found");
  }

  private static boolean isHealth(String path) {
    return HEALTH.contains(path);
  }

  private static SimulatedResponse methodNotAllowed(String allowed) {
    return json(405, "detail", "Method Not Allowed").withHeader("Allow", allowed);
  }

  private static SimulatedResponse json(int status, String field, String value) {
    return SimulatedResponse.of(
        status,
        List.of(Map.entry("Content-Type", "application/json")),
        JsonWriter.bytes(JSON.objectNode().put(field, value)));
  }
}
