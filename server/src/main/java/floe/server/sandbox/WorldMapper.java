package floe.server.sandbox;

import floe.server.customer.CustomerEntity;
import floe.server.customer.MemberEntity;
import floe.server.organization.OrganizationEntity;
import floe.server.sandbox.api.model.Scope;
import floe.server.sandbox.api.model.World;
import floe.server.sandbox.api.model.WorldCustomer;
import floe.server.sandbox.api.model.WorldCustomerRead;
import floe.server.sandbox.api.model.WorldMember;
import floe.server.sandbox.api.model.WorldMemberRead;
import floe.server.sandbox.api.model.WorldOrganization;
import floe.server.sandbox.api.model.WorldRead;
import floe.server.storage.StorageSettings;
import floe.server.url.PublicUrl;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Writes worlds the way the control API shows them. */
@Singleton
class WorldMapper {

  private final PublicUrl publicUrl;
  private final StorageSettings storage;

  WorldMapper(PublicUrl publicUrl, StorageSettings storage) {
    this.publicUrl = publicUrl;
    this.storage = storage;
  }

  /** Schema {@code World}: the only time that the tokens are shown. */
  World toWorld(NewWorld world, WorldService.People people) {
    CustomerEntity customer = people.customer();
    MemberEntity member = people.member();
    return new World(
        toOrganization(people.organization()),
        world.accessToken(),
        world.personalAccessToken(),
        new WorldCustomer(customer.id(), customer.email(), externalId(customer), world.customerToken()),
        new WorldMember(member.id(), member.email(), world.memberToken()),
        publicUrl.base().toString(),
        storage.publicEndpoint().toString());
  }

  /**
   * Schema {@code WorldRead}.
   *
   * @param scopes parted by spaces
   */
  WorldRead toRead(WorldService.People people, String scopes) {
    CustomerEntity customer = people.customer();
    MemberEntity member = people.member();
    return new WorldRead(
        toOrganization(people.organization()),
        new WorldCustomerRead(customer.id(), customer.email(), externalId(customer)),
        new WorldMemberRead(member.id(), member.email()),
        toScopes(scopes),
        people.organization().createdAt().atOffset(ZoneOffset.UTC),
        publicUrl.base().toString(),
        storage.publicEndpoint().toString());
  }

  private static WorldOrganization toOrganization(OrganizationEntity organization) {
    return new WorldOrganization(organization.id(), organization.name(), organization.slug());
  }

  private static List<Scope> toScopes(String scopes) {
    return Arrays.stream(scopes.split(" ")).filter(scope -> !scope.isEmpty()).map(Scope::of).toList();
  }

  private static String externalId(CustomerEntity customer) {
    return customer.externalId() == null ? "" : customer.externalId();
  }
}
