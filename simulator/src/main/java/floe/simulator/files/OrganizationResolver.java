package floe.simulator.files;

import floe.files.OrganizationRules;
import floe.files.TokenKind;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.world.TokenHolder;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Resolves the organization that a new resource belongs to. */
final class OrganizationResolver {

  private OrganizationResolver() {}

  /**
   * Returns the organization that a new resource belongs to; a token of no known kind may name any
   * or none.
   *
   * @param organizationId the body's {@code organization_id}
   * @throws RejectedRequestException if the token may not name it, or does not act for it
   */
  static UUID resolve(TokenHolder holder, @Nullable UUID organizationId) {
    Optional<UUID> named = Optional.ofNullable(organizationId);
    Optional<TokenKind> kind = holder.kind();
    if (kind.equals(Optional.of(TokenKind.ORGANIZATION_ACCESS))) {
      RejectedRequestException.throwIfFaulty(OrganizationRules.checkOrganizationToken(named));
    } else if (kind.equals(Optional.of(TokenKind.PERSONAL_ACCESS))) {
      RejectedRequestException.throwIfFaulty(
          OrganizationRules.checkPersonalToken(named, holder::worksFor));
    }
    return named.orElse(holder.world().id());
  }
}
