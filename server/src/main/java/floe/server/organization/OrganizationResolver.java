package floe.server.organization;

import com.fasterxml.jackson.databind.node.TextNode;
import floe.contract.message.Fault;
import floe.server.auth.Caller;
import floe.server.error.RequestValidationException;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds out whose a new thing is: the token's organization, or the one that the body of a person's
 * request names.
 */
@Singleton
public final class OrganizationResolver {

  private static final List<Object> LOCATION = List.of("body", "organization_id");

  /**
   * The organization that a new thing belongs to.
   *
   * @param organizationId the body's {@code organization_id}
   * @throws RequestValidationException when an organization's token comes with one, a person's
   *     without one, or with one that the person does not work for
   */
  public UUID resolve(Caller.Seller seller, @Nullable UUID organizationId) {
    if (seller instanceof Caller.Organization organization) {
      if (organizationId != null) {
        throw refused(disallowed(organizationId));
      }
      return organization.organizationId();
    }
    if (organizationId == null) {
      throw refused(RequestValidationException.missing(
          LOCATION, "A personal access token needs organization_id."));
    }
    if (!seller.organizationIds().contains(organizationId)) {
      throw refused(
          RequestValidationException.fault(LOCATION, "Organization not found.", organizationId));
    }
    return organizationId;
  }

  private static Fault disallowed(UUID organizationId) {
    return new Fault(
        "organization_token",
        LOCATION,
        "An organization access token stands for its organization; organization_id cannot be set with it.",
        Optional.of(TextNode.valueOf(organizationId.toString())),
        Map.of());
  }

  private static RequestValidationException refused(Fault fault) {
    return new RequestValidationException(List.of(fault));
  }
}
