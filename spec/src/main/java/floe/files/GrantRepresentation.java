package floe.files;

import floe.api.BenefitDownloadables;
import floe.api.BenefitGrant;
import floe.api.BenefitGrantDownloadablesProperties;
import floe.api.Customer;
import floe.api.Member;
import floe.api.sandbox.Grant;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes grants as the contract shows them. */
public final class GrantRepresentation {

  private GrantRepresentation() {}

  /**
   * Returns a grant as its seller sees it: schema {@code BenefitGrant}.
   *
   * @param member the grant's member; null if it has none
   * @param fileIds the files that it gives now, in the order of the benefit
   */
  public static BenefitGrant of(
      GrantDetails grant,
      Customer customer,
      @Nullable Member member,
      BenefitDownloadables benefit,
      List<UUID> fileIds) {
    return BenefitGrant.builder()
        .createdAt(grant.createdAt().atOffset(ZoneOffset.UTC))
        .modifiedAt(utc(grant.modifiedAt()))
        .id(grant.id())
        .grantedAt(utc(grant.grantedAt()))
        .isGranted(grant.revokedAt() == null)
        .revokedAt(utc(grant.revokedAt()))
        .isRevoked(grant.revokedAt() != null)
        .customerId(grant.customerId())
        .memberId(grant.memberId())
        .benefitId(grant.benefitId())
        .customer(customer)
        .member(member)
        .benefit(benefit)
        .properties(BenefitGrantDownloadablesProperties.builder()
            .files(fileIds.stream().map(UUID::toString).toList())
            .build())
        .build();
  }

  /**
   * Returns what the control API shows of a grant: schema {@code Grant}.
   *
   * @throws IllegalStateException if the grant is revoked
   */
  public static Grant sandboxGrant(GrantDetails grant) {
    OffsetDateTime grantedAt = utc(grant.grantedAt());
    if (grantedAt == null) {
      throw new IllegalStateException("grant " + grant.id() + " is not in force");
    }
    return Grant.builder()
        .id(grant.id())
        .customerId(grant.customerId())
        .benefitId(grant.benefitId())
        .memberId(grant.memberId())
        .grantedAt(grantedAt)
        .build();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
