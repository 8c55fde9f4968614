package floe.server.organization;

import floe.contract.message.Fault;
import floe.files.OrganizationRules;
import floe.server.auth.Caller;
import floe.server.error.ApiException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the organization that a new thing belongs to: the token's, or the one that the body of a
 * user's request names.
 */
@Singleton
public final class OrganizationResolver {

  /**
   * Returns the organization that a new thing belongs to.
   *
   * @param organizationId the body's {@code organization_id}
   * @throws ApiException if an organization's token comes with one, or a user's token without one
   *     or with one that the user does not work for
   */
  public UUID resolve(Caller.Seller seller, @Nullable UUID organizationId) {
    Optional<UUID> named = Optional.ofNullable(organizationId);
    if (seller instanceof Caller.Organization organization) {
      refuse(OrganizationRules.checkOrganizationToken(named));
      return organization.organizationId();
    }
    refuse(OrganizationRules.checkPersonalToken(named, seller.organizationIds()::contains));
    return named.orElseThrow();
  }

  private static void refuse(Optional<Fault> fault) {
    fault.ifPresent(found -> {
      throw ApiException.invalid(found);
    });
  }
}
