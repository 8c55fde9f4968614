package floe.server.auth;

import floe.steering.journal.TokenProblem;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.UUID;

/** What a request's token says of its sender. */
public sealed interface Authentication {

  /** Returns what a request's token says, or nothing where the operation takes no token. */
  static Optional<Authentication> of(HttpRequest<?> request) {
    return request.getAttribute(AuthenticationFilter.ATTRIBUTE, Authentication.class);
  }

  /** A token of somebody's, which may still not be enough for the operation. */
  record Accepted(Caller caller, String tokenHash) implements Authentication {}

  /** The token of a session that is over. */
  record Expired(UUID organizationId, String tokenHash) implements Authentication {}

  /** No token, or nobody's. */
  record Rejected(TokenProblem problem) implements Authentication {}
}
