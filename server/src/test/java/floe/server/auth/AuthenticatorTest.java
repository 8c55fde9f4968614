package floe.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import floe.files.SigningKey;
import floe.files.TokenFormat;
import floe.files.TokenKind;
import floe.steering.clock.WorldTime;
import floe.steering.journal.TokenProblem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuthenticatorTest {

  private static final Instant EXPIRY = Instant.parse("2026-08-01T13:00:00Z");
  private static final String SESSION =
      TokenFormat.assemble(TokenKind.CUSTOMER_SESSION, "c".repeat(37));
  private static final String ACCESS =
      TokenFormat.assemble(TokenKind.ORGANIZATION_ACCESS, "a".repeat(37));

  private final UUID organization = UUID.randomUUID();
  private final UUID customer = UUID.randomUUID();
  private final TokenHasher hasher = new TokenHasher(new SigningKey("a key for tests"));

  private Authentication authenticate(String token, Instant now) {
    return new Authenticator(
            hasher, new NoAccessTokens(), new OneSession(), world -> WorldTime.ofMachine(now))
        .authenticate(token);
  }

  @Test
  void acceptsASessionThatIsNotOver() {
    Authentication accepted = authenticate(SESSION, EXPIRY.minusNanos(1_000));

    assertThat(accepted)
        .isInstanceOfSatisfying(
            Authentication.Accepted.class,
            found -> assertThat(found.caller()).isInstanceOf(Caller.Customer.class));
  }

  @Test
  void tellsWhoseSessionIsOver() {
    Authentication expired = authenticate(SESSION, EXPIRY);

    assertThat(expired).isEqualTo(new Authentication.Expired(organization, hasher.hash(SESSION)));
  }

  @Test
  void tellsTokensThatNobodyHasFromOtherTexts() {
    assertThat(authenticate(ACCESS, EXPIRY))
        .isEqualTo(new Authentication.Rejected(TokenProblem.UNKNOWN));
    assertThat(authenticate(ACCESS + "x", EXPIRY))
        .isEqualTo(new Authentication.Rejected(TokenProblem.MALFORMED));
    assertThat(authenticate("nonsense", EXPIRY))
        .isEqualTo(new Authentication.Rejected(TokenProblem.MALFORMED));
  }

  private static final class NoAccessTokens implements AccessTokenRepository {
    @Override
    public AccessTokenEntity save(AccessTokenEntity token) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AccessTokenEntity> findByTokenHash(String tokenHash) {
      return Optional.empty();
    }

    @Override
    public List<UUID> findOrganizationIds(UUID userId) {
      return List.of();
    }
  }

  private final class OneSession implements CustomerSessionRepository {
    @Override
    public CustomerSessionEntity save(CustomerSessionEntity session) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Holder> findHolder(String tokenHash) {
      return Optional.of(new Holder(hasher.hash(SESSION), customer, null, EXPIRY, organization));
    }
  }
}
