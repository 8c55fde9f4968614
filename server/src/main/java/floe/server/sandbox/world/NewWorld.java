package floe.server.sandbox.world;

import floe.files.Lifetimes;
import floe.files.TokenKind;
import floe.steering.world.IdSource;
import floe.steering.world.InitialPeople;
import floe.steering.world.WorldPeople;
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

  /** Returns a new world with the ids and tokens of a source. */
  static NewWorld of(String name, Set<String> scopes, IdSource ids) {
    return new NewWorld(
        ids.id("organization"),
        name,
        scopes,
        ids.token(TokenKind.ORGANIZATION_ACCESS),
        ids.token(TokenKind.PERSONAL_ACCESS),
        ids.id("customer"),
        ids.token(TokenKind.CUSTOMER_SESSION),
        ids.id("member"),
        ids.token(TokenKind.MEMBER_SESSION),
        Lifetimes.SESSION);
  }

  /** Returns its people. */
  WorldPeople people() {
    return new InitialPeople(organizationId, customerId, memberId);
  }

  @Override
  public String toString() {
    return "NewWorld[%s]".formatted(organizationId);
  }
}
