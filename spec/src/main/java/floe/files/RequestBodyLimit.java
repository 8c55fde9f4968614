package floe.files;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** How long the body of a request to the API may be. */
public final class RequestBodyLimit {

  /** The longest body that is read: 10 MiB. */
  public static final long MAX_BYTES = 10L * 1024 * 1024;

  private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private RequestBodyLimit() {}

  /**
   * Returns the error for a request whose body has no announced length or is too long, or nothing
   * if it may be read. The methods without a body are never refused.
   *
   * @param method the request's method in upper case
   * @param contentLength the header {@code Content-Length} in bytes, if there is one
   */
  public static Optional<ApiError> check(String method, OptionalLong contentLength) {
    if (!METHODS_WITH_BODY.contains(method)) {
      return Optional.empty();
    }
    if (contentLength.isEmpty()) {
      return Optional.of(ApiError.lengthRequired());
    }
    return contentLength.getAsLong() > MAX_BYTES
        ? Optional.of(ApiError.requestBodyTooLarge())
        : Optional.empty();
  }
}
