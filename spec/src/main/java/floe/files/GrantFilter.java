package floe.files;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What operations {@code benefits:grants} and {@code benefit-grants:list} are narrowed down to;
 * null asks for nothing.
 *
 * @param externalCustomerIds what the seller's software calls the customers
 */
public record GrantFilter(
    @Nullable List<UUID> organizationIds,
    @Nullable UUID benefitId,
    @Nullable Boolean isGranted,
    @Nullable List<UUID> customerIds,
    @Nullable List<String> externalCustomerIds,
    @Nullable List<UUID> memberIds) {

  /**
   * Checks whether a grant is listed.
   *
   * @param externalCustomerId what the seller's software calls the customer
   */
  public boolean matches(GrantDetails grant, @Nullable String externalCustomerId) {
    return (organizationIds == null || organizationIds.contains(grant.organizationId()))
        && (benefitId == null || benefitId.equals(grant.benefitId()))
        && (isGranted == null || isGranted == (grant.revokedAt() == null))
        && (customerIds == null || customerIds.contains(grant.customerId()))
        && (externalCustomerIds == null
            || (externalCustomerId != null && externalCustomerIds.contains(externalCustomerId)))
        && (memberIds == null
            || (grant.memberId() != null && memberIds.contains(grant.memberId())));
  }
}
