package floe.simulator;

import floe.client.CreatedWorld;

/**
 * An organization of the simulated files API with its people, isolated from all others.
 *
 * @param organizationId the organization's id
 * @param accessToken its organization access token
 * @param personalAccessToken a user's token for it
 * @param customerId a customer's id
 * @param customerToken that customer's session
 * @param memberToken the session of a member of that customer
 */
public record SimulatedWorld(
    String organizationId,
    String accessToken,
    String personalAccessToken,
    String customerId,
    String customerToken,
    String memberToken) {

  /** Returns the ids and tokens of a created world. */
  public static SimulatedWorld of(CreatedWorld world) {
    return new SimulatedWorld(
        world.organizationId().toString(),
        world.accessToken(),
        world.personalAccessToken(),
        world.customer().id().toString(),
        world.customer().sessionToken(),
        world.member().sessionToken());
  }

  /** Returns the organization's id only, because the other fields are tokens. */
  @Override
  public String toString() {
    return "world of " + organizationId;
  }
}
