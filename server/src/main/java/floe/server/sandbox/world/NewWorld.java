package floe.server.sandbox.world;

import floe.files.Lifetimes;
import floe.files.TokenKind;
import floe.server.auth.TokenGenerator;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * The ids, names and tokens of a world to be created. Its text form hides the tokens.
 *
 * @param sessionLifetime how long the customer's and the member's tokens are taken
 */
record NewWorld(
    UUID organizationId,
    String name,
    Set<String> scopes,
    String accessToken,
    String personalAccessToken,
    UUID customerId,
    String customerToken,
    UUID memberId,
    String memberToken,
    Duration sessionLifetime) {

  /** Returns a new world, with random ids and tokens. */
  static NewWorld random(String name, Set<String> scopes, TokenGenerator tokens) {
    return new NewWorld(
        UUID.randomUUID(),
        name,
        scopes,
        tokens.generate(TokenKind.ORGANIZATION_ACCESS),
        tokens.generate(TokenKind.PERSONAL_ACCESS),
        UUID.randomUUID(),
        tokens.generate(TokenKind.CUSTOMER_SESSION),
        UUID.randomUUID(),
        tokens.generate(TokenKind.MEMBER_SESSION),
        Lifetimes.SESSION);
  }

  @Override
  public String toString() {
    return "NewWorld[%s]".formatted(organizationId);
  }
}
