package floe.simulator.files.world;

import floe.api.Member;
import floe.api.MemberRole;
import floe.api.sandbox.Scope;
import floe.files.CustomerDetails;
import floe.files.TokenKind;
import floe.files.WorldRules;
import floe.steering.world.IdSource;
import floe.steering.world.InitialPeople;
import floe.steering.world.WorldPeople;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization with its customer, its member and their tokens. Its text form hides the tokens.
 *
 * @param id the organization's id
 * @param name the organization's name
 * @param scopes the scopes of its access tokens
 * @param createdAt when it was created
 * @param accessToken the organization access token
 * @param personalToken a user's token for the organization
 * @param customer the customer
 * @param member the customer's member
 */
public record SandboxWorld(
    UUID id,
    String name,
    List<Scope> scopes,
    Instant createdAt,
    String accessToken,
    String personalToken,
    Person customer,
    Person member) {

  /** Copies the scopes. */
  public SandboxWorld {
    scopes = List.copyOf(scopes);
  }

  /** A customer or a member. */
  public record Person(UUID id, String email, String externalId, String token) {

    @Override
    public String toString() {
      return "person " + id;
    }
  }

  /** Returns the organization's slug. */
  public String slug() {
    return WorldRules.slug(name, id);
  }

  /** Returns the customer before anybody changes it. */
  public CustomerDetails initialCustomer() {
    return sampleCustomer(customer.id(), customer.externalId());
  }

  /** Returns a customer like the world's, with another id and external id. */
  public CustomerDetails sampleCustomer(UUID customerId, @Nullable String externalId) {
    return CustomerDetails.builder(customerId, id, createdAt)
        .email(customer.email())
        .emailVerified(true)
        .externalId(externalId)
        .name(WorldRules.CUSTOMER_NAME)
        .build();
  }

  /** Returns the member before anybody changes it. */
  public Member initialMember() {
    return sampleMember(customer.id(), member.id(), member.externalId());
  }

  /** Returns a member like the world's, with another customer, id and external id. */
  public Member sampleMember(UUID customerId, UUID memberId, String externalId) {
    return Member.builder()
        .id(memberId)
        .createdAt(createdAt.atOffset(ZoneOffset.UTC))
        .customerId(customerId)
        .email(member.email())
        .name(WorldRules.MEMBER_NAME)
        .externalId(externalId)
        .role(MemberRole.MEMBER)
        .build();
  }

  /** Creates a world with the ids and tokens of a source. */
  public static SandboxWorld create(String name, List<Scope> scopes, Instant now, IdSource ids) {
    UUID id = ids.id("organization");
    UUID customerId = ids.id("customer");
    UUID memberId = ids.id("member");
    return new SandboxWorld(
        id,
        name,
        scopes,
        now,
        ids.token(TokenKind.ORGANIZATION_ACCESS),
        ids.token(TokenKind.PERSONAL_ACCESS),
        new Person(
            customerId,
            WorldRules.email("customer", id),
            WorldRules.customerExternalId(customerId),
            ids.token(TokenKind.CUSTOMER_SESSION)),
        new Person(
            memberId,
            WorldRules.email("member", id),
            WorldRules.memberExternalId(memberId),
            ids.token(TokenKind.MEMBER_SESSION)));
  }

  /** Returns the people whom it has at its creation. */
  public WorldPeople initialPeople() {
    return new InitialPeople(id, customer.id(), member.id());
  }

  @Override
  public String toString() {
    return "world " + id;
  }
}
