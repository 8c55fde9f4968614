package floe.simulator.files;

import floe.api.Member;
import floe.api.MemberRole;
import floe.api.sandbox.Scope;
import floe.files.CustomerDetails;
import floe.files.TokenFormat;
import floe.files.TokenKind;
import floe.files.WorldRules;
import floe.simulator.data.SeededRandom;
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
record SandboxWorld(
    UUID id,
    String name,
    List<Scope> scopes,
    Instant createdAt,
    String accessToken,
    String personalToken,
    Person customer,
    Person member) {

  SandboxWorld {
    scopes = List.copyOf(scopes);
  }

  /** A customer or a member. */
  record Person(UUID id, String email, String externalId, String token) {

    @Override
    public String toString() {
      return "person " + id;
    }
  }

  /** Returns the organization's slug. */
  String slug() {
    return WorldRules.slug(name, id);
  }

  /** Returns the customer before anybody changes it. */
  CustomerDetails initialCustomer() {
    return sampleCustomer(customer.id(), customer.externalId());
  }

  /** Returns a customer like the world's, with another id and external id. */
  CustomerDetails sampleCustomer(UUID customerId, @Nullable String externalId) {
    return CustomerDetails.builder(customerId, id, createdAt)
        .email(customer.email())
        .emailVerified(true)
        .externalId(externalId)
        .name(WorldRules.CUSTOMER_NAME)
        .build();
  }

  /** Returns the member before anybody changes it. */
  Member initialMember() {
    return sampleMember(customer.id(), member.id(), member.externalId());
  }

  /** Returns a member like the world's, with another customer, id and external id. */
  Member sampleMember(UUID customerId, UUID memberId, String externalId) {
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

  /** Creates a world with the ids and tokens of a generator. */
  static SandboxWorld create(String name, List<Scope> scopes, Instant now, SeededRandom random) {
    UUID id = random.derive("organization").uuid();
    UUID customerId = random.derive("customer").uuid();
    UUID memberId = random.derive("member").uuid();
    return new SandboxWorld(
        id,
        name,
        scopes,
        now,
        token(TokenKind.ORGANIZATION_ACCESS, random),
        token(TokenKind.PERSONAL_ACCESS, random),
        new Person(
            customerId,
            WorldRules.email("customer", id),
            WorldRules.customerExternalId(customerId),
            token(TokenKind.CUSTOMER_SESSION, random)),
        new Person(
            memberId,
            WorldRules.email("member", id),
            WorldRules.memberExternalId(memberId),
            token(TokenKind.MEMBER_SESSION, random)));
  }

  private static String token(TokenKind kind, SeededRandom random) {
    return TokenFormat.generate(kind, random.derive(kind.prefix())::nextInt);
  }

  @Override
  public String toString() {
    return "world " + id;
  }
}
