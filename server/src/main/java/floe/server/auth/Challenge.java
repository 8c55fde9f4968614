package floe.server.auth;

/** What {@code WWW-Authenticate} says (RFC 6750, section 3). */
final class Challenge {

  private static final String REALM = "Bearer realm=\"polar\"";

  private Challenge() {}

  /** To somebody who brought nothing that could be wrong. */
  static String bare() {
    return REALM;
  }

  /** To somebody whose token is wrong. */
  static String of(String error, String description) {
    return REALM + ", error=\"%s\", error_description=\"%s\"".formatted(error, description);
  }

  /** To somebody whose token is not enough. */
  static String of(String error, String description, String scope) {
    return of(error, description) + ", scope=\"%s\"".formatted(scope);
  }
}
