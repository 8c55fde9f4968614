package floe.server.sandbox;

import floe.files.Lifetimes;
import floe.files.TokenKind;
import floe.server.auth.TokenGenerator;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * What a world is made of. Its text form hides the tokens.
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

  /** A world of its own, with tokens that nobody else has. */
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
