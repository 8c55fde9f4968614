package floe.files;

import java.util.Optional;

/**
 * Reads the bearer token of a request (<a
 * href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, section 2.1</a>).
 */
public final class BearerToken {

  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  /**
   * Returns the token in an {@code Authorization} header, or nothing if the header is of another
   * scheme or holds no token. The scheme's case does not matter.
   */
  public static Optional<String> of(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    String token = authorization.substring(SCHEME.length()).strip();
    return token.isEmpty() ? Optional.empty() : Optional.of(token);
  }
}
