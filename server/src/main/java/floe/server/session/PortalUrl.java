package floe.server.session;

import floe.files.SessionRules;
import floe.server.customer.CustomerEntity;
import floe.server.organization.OrganizationEntity;
import floe.server.organization.OrganizationRepository;
import floe.server.url.PublicUrl;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Writes the addresses that open the portal with a session. */
@Singleton
class PortalUrl {

  private final OrganizationRepository organizations;
  private final PublicUrl publicUrl;

  PortalUrl(OrganizationRepository organizations, PublicUrl publicUrl) {
    this.organizations = organizations;
    this.publicUrl = publicUrl;
  }

  /**
   * Returns the address for a session of a customer's.
   *
   * @param email the address of whom the session is for; null if there is none
   */
  String of(CustomerEntity customer, String token, @Nullable String email) {
    OrganizationEntity organization =
        organizations.findById(customer.organizationId()).orElseThrow();
    return publicUrl
        .resolve(SessionRules.portalPath(organization.slug(), token, email))
        .toString();
  }
}
