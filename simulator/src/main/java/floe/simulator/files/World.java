package floe.simulator.files;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An organization with its people and their tokens.
 *
 * @param id the organization's id
 * @param scopes what its tokens may do
 */
record World(
    String id,
    String name,
    List<String> scopes,
    Instant createdAt,
    String accessToken,
    String personalToken,
    Person customer,
    Person member) {

  World {
    scopes = List.copyOf(scopes);
  }

  /** A customer or a member. */
  record Person(String id, String email, String token) {}

  String slug() {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-)|(-$)", "");
    return (slug.isEmpty() ? "world" : slug) + "-" + id.substring(0, 8);
  }

  String externalId() {
    return "customer-" + customer.id().substring(0, 8);
  }
}
