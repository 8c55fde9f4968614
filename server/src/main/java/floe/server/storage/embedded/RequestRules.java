package floe.server.storage.embedded;

import floe.files.SignedHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;

/**
 * Refuses requests that S3 refuses and the engine does not. The most important rule: the client of
 * a presigned URL may do only what was signed. Without it, a client could add a header that copies
 * another object into the upload.
 */
final class RequestRules {
  private static final String ALGORITHM = "X-Amz-Algorithm";
  private static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";
  private static final Set<String> READ_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private RequestRules() {}

  /** Checks a request, and throws the error of S3 when it breaks a rule. */
  static void check(HttpServletRequest request) {
    if (!request.getRequestURI().startsWith("/")) {
      throw new S3ProxyException(S3ErrorCode.INVALID_U_R_I);
    }
    if (isPresigned(request)) {
      requireSingleParameters(request);
      requireSignedHeaders(request);
    } else if (request.getHeader("Authorization") == null
        && !READ_METHODS.contains(request.getMethod())) {
      throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED, "Only signed requests may write.");
    }
  }

  /** Returns whether a request is signed in its query. */
  static boolean isPresigned(HttpServletRequest request) {
    return request.getParameter(ALGORITHM) != null;
  }

  /**
   * Refuses parameters with several values: the engine verifies and uses only the first, so others
   * could be added to a signed URL.
   */
  private static void requireSingleParameters(HttpServletRequest request) {
    if (request.getParameterMap().values().stream().anyMatch(values -> values.length > 1)) {
      throw new S3ProxyException(
          S3ErrorCode.SIGNATURE_DOES_NOT_MATCH, "A query parameter was given more than once.");
    }
  }

  private static void requireSignedHeaders(HttpServletRequest request) {
    List<String> sent = Collections.list(request.getHeaderNames());
    SignedHeaders.check(sent, request.getParameter(SIGNED_HEADERS)).ifPresent(message -> {
      throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED, message);
    });
  }
}
