package floe.server.auth;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps access tokens. */
@Singleton
public class AccessTokens {

  private final TokenHasher hasher;
  private final AccessTokenRepository repository;

  AccessTokens(TokenHasher hasher, AccessTokenRepository repository) {
    this.hasher = hasher;
    this.repository = repository;
  }

  /** Lets a token stand for an organization. */
  public void keepOrganizationToken(
      String token, UUID organizationId, Set<String> scopes, Instant now) {
    repository.save(new AccessTokenEntity(
        UUID.randomUUID(), hasher.hash(token), organizationId, null, join(scopes), now));
  }

  /** Lets a token stand for a person. */
  public void keepPersonalToken(String token, UUID userId, Set<String> scopes, Instant now) {
    repository.save(new AccessTokenEntity(
        UUID.randomUUID(), hasher.hash(token), null, userId, join(scopes), now));
  }

  private static String join(Set<String> scopes) {
    return String.join(" ", new TreeSet<>(scopes));
  }
}
