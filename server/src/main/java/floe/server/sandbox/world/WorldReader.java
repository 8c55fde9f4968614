package floe.server.sandbox.world;

import floe.api.sandbox.WorldRead;
import floe.server.customer.CustomerEntity;
import floe.server.customer.CustomerRepository;
import floe.server.customer.MemberEntity;
import floe.server.customer.MemberRepository;
import floe.server.error.ApiException;
import floe.server.organization.OrganizationEntity;
import floe.server.organization.OrganizationRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Finds worlds and their first people. */
@Singleton
class WorldReader {

  private final OrganizationRepository organizations;
  private final CustomerRepository customers;
  private final MemberRepository members;
  private final WorldRepository worlds;
  private final WorldMapper mapper;

  WorldReader(
      OrganizationRepository organizations,
      CustomerRepository customers,
      MemberRepository members,
      WorldRepository worlds,
      WorldMapper mapper) {
    this.organizations = organizations;
    this.customers = customers;
    this.members = members;
    this.worlds = worlds;
    this.mapper = mapper;
  }

  /**
   * Returns a world without its tokens, of which only hashes are known.
   *
   * @throws ApiException if there is none
   */
  WorldRead read(UUID organizationId) {
    OrganizationEntity organization =
        organizations.findById(organizationId).orElseThrow(ApiException::notFound);
    CustomerEntity customer = first(customers.findByOrganizationIdOrderByCreatedAt(organizationId));
    MemberEntity member = first(members.findByCustomerIdOrderByCreatedAt(customer.id()));
    String scopes = worlds.findScopes(organizationId).orElseThrow(ApiException::notFound);
    return mapper.toRead(new WorldService.People(organization, customer, member), scopes);
  }

  private static <T> T first(List<T> rows) {
    return rows.stream().findFirst().orElseThrow(ApiException::notFound);
  }
}
