package floe.contracttests.target;

import com.fasterxml.jackson.databind.JsonNode;
import floe.api.sandbox.World;
import floe.api.sandbox.WorldCustomer;
import floe.api.sandbox.WorldMember;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An organization with its people and their tokens, isolated from every other.
 *
 * @param organizationId the organization
 * @param accessToken the organization's token
 * @param personalAccessToken the token of somebody who works for it
 * @param customer its customer
 * @param member the customer's member
 */
public record TestWorld(
    String organizationId,
    String accessToken,
    String personalAccessToken,
    Customer customer,
    Member member) {

  /** A customer and the token of a session. */
  public record Customer(String id, String externalId, String email, String token) {}

  /** A member of the customer and the token of a session. */
  public record Member(String id, String email, String token) {}

  /** Returns the world of an answer of {@code worlds:create} as it is on the wire. */
  public static TestWorld of(JsonNode created) {
    JsonNode customer = created.path("customer");
    JsonNode member = created.path("member");
    return new TestWorld(
        created.at("/organization/id").asText(),
        created.path("access_token").asText(),
        created.path("personal_access_token").asText(),
        new Customer(
            customer.path("id").asText(),
            customer.path("external_id").asText(),
            customer.path("email").asText(),
            customer.path("session_token").asText()),
        new Member(
            member.path("id").asText(),
            member.path("email").asText(),
            member.path("session_token").asText()));
  }

  /** Returns the world that {@code worlds:create} has answered. */
  public static TestWorld of(World created) {
    WorldCustomer customer = created.customer();
    WorldMember member = created.member();
    return new TestWorld(
        created.organization().id().toString(),
        created.accessToken(),
        created.personalAccessToken(),
        new Customer(
            customer.id().toString(),
            customer.externalId(),
            customer.email(),
            customer.sessionToken()),
        new Member(member.id().toString(), member.email(), member.sessionToken()));
  }

  /** Returns tokens and ids, by their jq path in the answer that created the world. */
  public Map<String, String> secrets() {
    Map<String, String> secrets = new LinkedHashMap<>();
    secrets.put(".organization.id", organizationId);
    secrets.put(".access_token", accessToken);
    secrets.put(".personal_access_token", personalAccessToken);
    secrets.put(".customer.id", customer.id());
    secrets.put(".customer.external_id", customer.externalId());
    secrets.put(".customer.session_token", customer.token());
    secrets.put(".member.id", member.id());
    secrets.put(".member.session_token", member.token());
    secrets.values().removeIf(String::isEmpty);
    return secrets;
  }

  /** Returns the id of the organization only: the rest are secrets. */
  @Override
  public String toString() {
    return "world " + organizationId;
  }
}
