package floe.server.auth;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Stores access tokens. */
@Singleton
public class AccessTokens {

  private final TokenHasher hasher;
  private final AccessTokenRepository repository;

  AccessTokens(TokenHasher hasher, AccessTokenRepository repository) {
    this.hasher = hasher;
    this.repository = repository;
  }

  /** Stores a token that stands for an organization. */
  public void keepOrganizationToken(
      String token, UUID organizationId, Set<String> scopes, Instant now) {
    repository.save(new AccessTokenEntity(
        UUID.randomUUID(), hasher.hash(token), organizationId, null, join(scopes), now));
  }

  /** Stores a token that stands for a user. */
  public void keepPersonalToken(String token, UUID userId, Set<String> scopes, Instant now) {
    repository.save(new AccessTokenEntity(
        UUID.randomUUID(), hasher.hash(token), null, userId, join(scopes), now));
  }

  private static String join(Set<String> scopes) {
    return String.join(" ", new TreeSet<>(scopes));
  }
}
