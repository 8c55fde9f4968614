package floe.simulator.files;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An organization with its customer, its member and their tokens.
 *
 * @param id the organization's id
 * @param name the organization's name
 * @param scopes the scopes of its tokens
 * @param createdAt when it was created
 * @param accessToken the organization access token
 * @param personalToken a user's token for the organization
 * @param customer the customer
 * @param member the customer's member
 */
record SandboxWorld(
    String id,
    String name,
    List<String> scopes,
    Instant createdAt,
    String accessToken,
    String personalToken,
    Person customer,
    Person member) {

  SandboxWorld {
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
