package floe.files;

import com.fasterxml.jackson.databind.node.TextNode;
import floe.contract.message.Fault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which organization a new file or benefit belongs to: field {@code organization_id} of operations
 * {@code files:create} and {@code benefits:create}.
 */
public final class OrganizationRules {

  private static final List<Object> LOCATION = List.of("body", "organization_id");

  private OrganizationRules() {}

  /**
   * Returns the fault of a request with an organization access token, or nothing if it names no
   * organization: the new thing is the token's organization's.
   *
   * @param named the body's {@code organization_id}
   */
  public static Optional<Fault> checkOrganizationToken(Optional<UUID> named) {
    return named.map(id -> Fault.of(
        "organization_token",
        LOCATION,
        "An organization access token stands for its organization; organization_id cannot be set with it.",
        TextNode.valueOf(id.toString())));
  }

  /**
   * Returns the fault of a request with a personal access token, or nothing if it names an
   * organization that the user works for: the new thing is that organization's.
   *
   * @param named the body's {@code organization_id}
   * @param worksFor whether the user works for an organization
   */
  public static Optional<Fault> checkPersonalToken(Optional<UUID> named, Predicate<UUID> worksFor) {
    if (named.isEmpty()) {
      return Optional.of(
          Faults.missing(LOCATION, "A personal access token needs organization_id."));
    }
    return worksFor.test(named.get())
        ? Optional.empty()
        : Optional.of(Faults.valueError(LOCATION, "Organization not found.", named.get()));
  }
}
