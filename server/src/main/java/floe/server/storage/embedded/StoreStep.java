package floe.server.storage.embedded;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Names what a request asks of the store, the way operations of the API are named. */
final class StoreStep {
  private static final String UPLOAD_ID = "uploadId";

  private StoreStep() {}

  /** Returns the step, or nothing for what is not about one object. */
  static Optional<String> of(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.indexOf('/', 1) < 0 || path.endsWith("/")) {
      return Optional.empty();
    }
    String query = request.getQueryString() == null ? "" : "&" + request.getQueryString();
    boolean ofUpload = query.contains("&" + UPLOAD_ID + "=");
    return switch (request.getMethod()) {
      case "PUT" -> step(ofUpload ? "upload_part" : "put_object");
      case "POST" ->
        ofUpload
            ? step("complete")
            : Optional.of("store:create_upload").filter(create -> query.contains("&uploads"));
      case "GET" -> step(ofUpload ? "list_parts" : "get_object");
      case "HEAD" -> step("head_object");
      case "DELETE" -> step(ofUpload ? "abort_upload" : "delete_object");
      case Preflight.METHOD -> step("preflight");
      default -> Optional.empty();
    };
  }

  private static Optional<String> step(String name) {
    return Optional.of("store:" + name);
  }
}
