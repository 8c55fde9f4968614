package floe.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;

/** The paths that are the simulator's own: whether it serves, and forgetting. */
final class OwnPaths {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private OwnPaths() {}

  static boolean owns(String path) {
    return path.startsWith("/__floe/") || path.equals("/health");
  }

  static Answer answer(Call call, Runnable reset) {
    String path = call.message().path();
    String method = call.message().method();
    if (path.equals("/health")) {
      return method.equals("GET") || method.equals("HEAD")
          ? text(200, "status", "ok")
          : otherMethod("GET, HEAD");
    }
    if (path.equals("/__floe/reset") && method.equals("POST")) {
      reset.run();
      return Answer.of(204, List.of(), new byte[0]);
    }
    return path.equals("/__floe/reset") ? otherMethod("POST") : text(404, "detail", "Not Found");
  }

  private static Answer otherMethod(String allowed) {
    return text(405, "detail", "Method Not Allowed").with("Allow", allowed);
  }

  private static Answer text(int status, String field, String value) {
    return Answer.of(
        status,
        List.of(Map.entry("Content-Type", "application/json")),
        Json.bytes(JSON.objectNode().put(field, value)));
  }
}
