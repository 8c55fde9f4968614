package floe.server.sandbox;

import floe.server.error.ApiException;
import floe.server.organization.OrganizationRepository;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Tells which worlds there are. */
@Singleton
public final class WorldLookup {

  private final OrganizationRepository organizations;

  WorldLookup(OrganizationRepository organizations) {
    this.organizations = organizations;
  }

  /** Returns whether there is such a world. */
  public boolean exists(UUID organizationId) {
    return organizations.findById(organizationId).isPresent();
  }

  /**
   * Checks that there is such a world.
   *
   * @throws ApiException when there is none: 404
   */
  public void require(UUID organizationId) {
    if (!exists(organizationId)) {
      throw ApiException.notFound();
    }
  }
}
