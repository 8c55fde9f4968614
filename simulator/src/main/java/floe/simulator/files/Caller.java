package floe.simulator.files;

import java.util.List;
import java.util.Optional;

/**
 * Whose token it is.
 *
 * @param world the world it belongs to; the free world for a token that the simulator never gave
 *     out
 * @param issued whether the simulator gave it out: then its world's borders hold
 * @param kind the token's prefix, e.g. {@code polar_oat_}; empty text for any other
 * @param customer the customer of a session
 * @param member the member of a member session
 * @param scopes what it may do
 */
record Caller(
    World world,
    boolean issued,
    String kind,
    Optional<String> customer,
    Optional<String> member,
    List<String> scopes) {

  Caller {
    scopes = List.copyOf(scopes);
  }

  boolean isOrganization() {
    return kind.equals("polar_oat_");
  }
}
