package floe.server.auth;

import floe.files.TokenFormat;
import floe.files.TokenKind;
import floe.files.TokenScopes;
import floe.server.auth.Authentication.Accepted;
import floe.server.auth.Authentication.Expired;
import floe.server.auth.Authentication.Rejected;
import floe.steering.clock.WorldClock;
import floe.steering.journal.TokenProblem;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the caller whom a token stands for. */
@Singleton
class Authenticator {

  private static final Set<String> PORTAL_SCOPES = Set.copyOf(TokenScopes.CUSTOMER_PORTAL);

  private final TokenHasher hasher;
  private final AccessTokenRepository accessTokens;
  private final CustomerSessionRepository sessions;
  private final WorldClock clock;

  Authenticator(
      TokenHasher hasher,
      AccessTokenRepository accessTokens,
      CustomerSessionRepository sessions,
      WorldClock clock) {
    this.hasher = hasher;
    this.accessTokens = accessTokens;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Returns who stands behind a token, or why nobody does. */
  Authentication authenticate(String token) {
    Optional<TokenKind> kind = TokenKind.of(token).filter(known -> TokenFormat.isWellFormed(token));
    if (kind.isEmpty()) {
      return new Rejected(TokenProblem.MALFORMED);
    }
    String hash = hasher.hash(token);
    return switch (kind.get()) {
      case ORGANIZATION_ACCESS, PERSONAL_ACCESS -> seller(hash);
      case CUSTOMER_SESSION, MEMBER_SESSION -> buyer(hash);
    };
  }

  private Authentication seller(String hash) {
    return accessTokens
        .findByTokenHash(hash)
        .filter(found -> TokenHasher.matches(found.tokenHash(), hash))
        .<Authentication>map(found -> new Accepted(seller(found), hash))
        .orElseGet(() -> new Rejected(TokenProblem.UNKNOWN));
  }

  private Caller seller(AccessTokenEntity token) {
    Set<String> scopes = Set.of(token.scopes().split(" "));
    if (token.organizationId() != null) {
      return new Caller.Organization(token.organizationId(), scopes);
    }
    if (token.userId() == null) {
      throw new IllegalStateException("access token " + token.id() + " is nobody's");
    }
    return new Caller.User(
        token.userId(), Set.copyOf(accessTokens.findOrganizationIds(token.userId())), scopes);
  }

  private Authentication buyer(String hash) {
    return sessions
        .findHolder(hash)
        .filter(found -> TokenHasher.matches(found.tokenHash(), hash))
        .map(found -> buyer(found, hash))
        .orElseGet(() -> new Rejected(TokenProblem.UNKNOWN));
  }

  private Authentication buyer(CustomerSessionRepository.Holder found, String hash) {
    UUID organization = found.organizationId();
    if (!clock.now(organization).isBefore(found.expiresAt())) {
      return new Expired(organization, hash);
    }
    Caller caller = found.memberId() == null
        ? new Caller.Customer(organization, found.customerId(), PORTAL_SCOPES)
        : new Caller.Member(organization, found.customerId(), found.memberId(), PORTAL_SCOPES);
    return new Accepted(caller, hash);
  }
}
