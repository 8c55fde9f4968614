package floe.simulator.files.world;

import floe.files.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The owner of a token.
 *
 * @param world the token's world; the shared world for a token that the simulator has not issued
 * @param issued whether the simulator has issued the token, which then sees its own world only
 * @param kind the kind of the token; empty for a token that was not issued and is of no known kind
 * @param customer the customer of a session; empty for a token that was not issued
 * @param member the member of a member session
 * @param scopes the scopes of the token
 */
public record TokenHolder(
    SandboxWorld world,
    boolean issued,
    Optional<TokenKind> kind,
    Optional<UUID> customer,
    Optional<UUID> member,
    List<String> scopes) {

  /** Copies the scopes. */
  public TokenHolder {
    scopes = List.copyOf(scopes);
  }

  /** Checks whether the token may act for an organization; one that was not issued may for all. */
  public boolean worksFor(UUID organizationId) {
    return !issued || organizationId.equals(world.id());
  }
}
