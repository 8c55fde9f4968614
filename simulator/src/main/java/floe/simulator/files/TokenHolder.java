package floe.simulator.files;

import java.util.List;
import java.util.Optional;

/**
 * The owner of a token.
 *
 * @param world the token's world; the shared world for a token that the simulator has not issued
 * @param issued whether the simulator has issued the token, which then sees its own world only
 * @param kind the token's prefix, e.g. {@code polar_oat_}; empty text for any other
 * @param customer the customer of a session
 * @param member the member of a member session
 * @param scopes the scopes of the token
 */
record TokenHolder(
    SandboxWorld world,
    boolean issued,
    String kind,
    Optional<String> customer,
    Optional<String> member,
    List<String> scopes) {

  TokenHolder {
    scopes = List.copyOf(scopes);
  }

  boolean isOrganization() {
    return kind.equals("polar_oat_");
  }
}
