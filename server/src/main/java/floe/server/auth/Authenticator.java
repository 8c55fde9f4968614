package floe.server.auth;

import floe.files.TokenFormat;
import floe.files.TokenKind;
import floe.files.TokenScopes;
import floe.server.time.WorldClock;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

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

  /** Returns the caller, or nothing if the token is malformed, unknown or expired. */
  Optional<Caller> authenticate(String token) {
    if (!TokenFormat.isWellFormed(token)) {
      return Optional.empty();
    }
    String hash = hasher.hash(token);
    return TokenKind.of(token).flatMap(kind -> switch (kind) {
      case ORGANIZATION_ACCESS, PERSONAL_ACCESS -> seller(hash);
      case CUSTOMER_SESSION, MEMBER_SESSION -> buyer(hash);
    });
  }

  private Optional<Caller> seller(String hash) {
    return accessTokens
        .findByTokenHash(hash)
        .filter(found -> TokenHasher.matches(found.tokenHash(), hash))
        .map(this::seller);
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

  private Optional<Caller> buyer(String hash) {
    return sessions
        .findHolder(hash)
        .filter(found -> TokenHasher.matches(found.tokenHash(), hash))
        .filter(found -> clock.now(found.organizationId()).isBefore(found.expiresAt()))
        .map(found -> found.memberId() == null
            ? new Caller.Customer(found.organizationId(), found.customerId(), PORTAL_SCOPES)
            : new Caller.Member(
                found.organizationId(), found.customerId(), found.memberId(), PORTAL_SCOPES));
  }
}
