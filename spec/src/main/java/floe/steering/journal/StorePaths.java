package floe.steering.journal;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a request to the store is about. */
public final class StorePaths {

  /** {@code /{bucket}/{service}/{organization_id}/{file_id}}. */
  private static final Pattern OBJECT =
      Pattern.compile("/[^/]+/[^/]+/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/[^/]+");

  private static final String UPLOAD_ID = "uploadId";

  private StorePaths() {}

  /** Returns the organization to whose world an object belongs, whether there is one or not. */
  public static Optional<UUID> organization(String path) {
    Matcher object = OBJECT.matcher(path);
    return object.matches() ? Optional.of(UUID.fromString(object.group(1))) : Optional.empty();
  }

  /**
   * Returns the step that a request is, named as operations of the API are; nothing for what is not
   * about one object.
   *
   * @param path the path, which begins with the bucket
   * @param rawQuery the query as it was sent, or nothing
   */
  public static Optional<String> step(String method, String path, Optional<String> rawQuery) {
    if (path.indexOf('/', 1) < 0 || path.endsWith("/")) {
      return Optional.empty();
    }
    String query = "&" + rawQuery.orElse("");
    boolean ofUpload = query.contains("&" + UPLOAD_ID + "=");
    return switch (method) {
      case "PUT" -> step(ofUpload ? "upload_part" : "put_object");
      case "POST" ->
        ofUpload
            ? step("complete")
            : Optional.of("store:create_upload").filter(create -> query.contains("&uploads"));
      case "GET" -> step(ofUpload ? "list_parts" : "get_object");
      case "HEAD" -> step("head_object");
      case "DELETE" -> step(ofUpload ? "abort_upload" : "delete_object");
      case "OPTIONS" -> step("preflight");
      default -> Optional.empty();
    };
  }

  private static Optional<String> step(String name) {
    return Optional.of("store:" + name);
  }
}
