package floe.server.sandbox.world;

import floe.api.sandbox.WorldRead;
import floe.files.Page;
import floe.files.PageRequest;
import floe.server.customer.CustomerEntity;
import floe.server.customer.CustomerRepository;
import floe.server.customer.MemberEntity;
import floe.server.customer.MemberRepository;
import floe.server.error.ApiException;
import floe.server.organization.OrganizationEntity;
import floe.server.organization.OrganizationRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
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

  /** Returns a page of the worlds, newest first. */
  Page<WorldRead> list(PageRequest page) {
    List<WorldRead> found = organizations.findPage(page.limit(), page.offset()).stream()
        .flatMap(organization -> read(organization).stream())
        .toList();
    return new Page<>(found, organizations.count(), page.limit());
  }

  /**
   * Returns a world without its tokens, of which only hashes are known.
   *
   * @throws ApiException if there is none
   */
  WorldRead read(UUID organizationId) {
    return organizations
        .findById(organizationId)
        .flatMap(this::read)
        .orElseThrow(ApiException::notFound);
  }

  /** Nothing is returned for a world that others are just deleting. */
  private Optional<WorldRead> read(OrganizationEntity organization) {
    UUID id = organization.id();
    Optional<CustomerEntity> customer = customers.findFirstByOrganizationIdOrderByCreatedAt(id);
    Optional<MemberEntity> member =
        customer.flatMap(found -> members.findFirstByCustomerIdOrderByCreatedAt(found.id()));
    Optional<String> scopes = worlds.findScopes(id);
    return customer.isEmpty() || member.isEmpty() || scopes.isEmpty()
        ? Optional.empty()
        : Optional.of(mapper.toRead(
            new WorldService.People(organization, customer.get(), member.get()), scopes.get()));
  }
}
