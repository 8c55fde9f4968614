package floe.server.sandbox.world;

import floe.api.sandbox.FixtureSet;
import floe.api.sandbox.Scope;
import floe.api.sandbox.World;
import floe.api.sandbox.WorldCustomer;
import floe.api.sandbox.WorldCustomerRead;
import floe.api.sandbox.WorldMember;
import floe.api.sandbox.WorldMemberRead;
import floe.api.sandbox.WorldOrganization;
import floe.api.sandbox.WorldRead;
import floe.server.customer.CustomerEntity;
import floe.server.customer.MemberEntity;
import floe.server.organization.OrganizationEntity;
import floe.server.storage.StorageSettings;
import floe.server.url.PublicUrl;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes worlds as the control API shows them. */
@Singleton
class WorldMapper {

  private final PublicUrl publicUrl;
  private final StorageSettings storage;

  WorldMapper(PublicUrl publicUrl, StorageSettings storage) {
    this.publicUrl = publicUrl;
    this.storage = storage;
  }

  /** Returns a world with its tokens, which are shown only this once: schema {@code World}. */
  World toWorld(NewWorld world, WorldService.People people, @Nullable FixtureSet fixtures) {
    CustomerEntity customer = people.customer();
    MemberEntity member = people.member();
    return World.builder()
        .organization(toOrganization(people.organization()))
        .accessToken(world.accessToken())
        .personalAccessToken(world.personalAccessToken())
        .customer(WorldCustomer.builder()
            .id(customer.id())
            .email(email(customer))
            .externalId(externalId(customer))
            .sessionToken(world.customerToken())
            .build())
        .member(WorldMember.builder()
            .id(member.id())
            .email(member.email())
            .sessionToken(world.memberToken())
            .build())
        .fixtures(fixtures)
        .apiUrl(publicUrl.base().toString())
        .storeUrl(storage.publicEndpoint().toString())
        .build();
  }

  /**
   * Returns a world without its tokens: schema {@code WorldRead}.
   *
   * @param scopes separated by spaces
   */
  WorldRead toRead(WorldService.People people, String scopes) {
    CustomerEntity customer = people.customer();
    MemberEntity member = people.member();
    return WorldRead.builder()
        .organization(toOrganization(people.organization()))
        .customer(WorldCustomerRead.builder()
            .id(customer.id())
            .email(email(customer))
            .externalId(externalId(customer))
            .build())
        .member(WorldMemberRead.builder().id(member.id()).email(member.email()).build())
        .scopes(toScopes(scopes))
        .createdAt(people.organization().createdAt().atOffset(ZoneOffset.UTC))
        .apiUrl(publicUrl.base().toString())
        .storeUrl(storage.publicEndpoint().toString())
        .build();
  }

  private static WorldOrganization toOrganization(OrganizationEntity organization) {
    return WorldOrganization.builder()
        .id(organization.id())
        .name(organization.name())
        .slug(organization.slug())
        .build();
  }

  private static List<Scope> toScopes(String scopes) {
    return Arrays.stream(scopes.split(" "))
        .filter(scope -> !scope.isEmpty())
        .map(Scope::of)
        .toList();
  }

  private static String email(CustomerEntity customer) {
    return customer.email() == null ? "" : customer.email();
  }

  private static String externalId(CustomerEntity customer) {
    return customer.externalId() == null ? "" : customer.externalId();
  }
}
