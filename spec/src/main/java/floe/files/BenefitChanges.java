package floe.files;

import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesCreate;
import floe.api.BenefitDownloadablesProperties;
import floe.api.BenefitDownloadablesUpdate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a benefit becomes by operations {@code benefits:create}, {@code benefits:update} and
 * {@code benefits:delete}.
 */
public final class BenefitChanges {

  private BenefitChanges() {}

  /** Returns a new benefit. Whatever visibility is asked for, this type of benefit is public. */
  public static BenefitDownloadables create(
      UUID id, UUID organizationId, BenefitDownloadablesCreate create, Instant now) {
    return BenefitRules.common()
        .id(id)
        .createdAt(now.atOffset(ZoneOffset.UTC))
        .description(create.description())
        .isDeleted(false)
        .organizationId(organizationId)
        .metadata(create.metadata() == null ? Map.of() : create.metadata())
        .properties(BenefitRules.properties(create.properties()))
        .build();
  }

  /** Returns a new benefit with files and without metadata. */
  public static BenefitDownloadables create(
      UUID id, UUID organizationId, String description, List<UUID> fileIds, Instant now) {
    return BenefitRules.common()
        .id(id)
        .createdAt(now.atOffset(ZoneOffset.UTC))
        .description(description)
        .isDeleted(false)
        .organizationId(organizationId)
        .metadata(Map.of())
        .properties(BenefitDownloadablesProperties.builder()
            .archived(Map.of())
            .files(fileIds)
            .build())
        .build();
  }

  /** Returns a changed benefit: what is absent or null stays as it is. */
  public static BenefitDownloadables update(
      BenefitDownloadables before, BenefitDownloadablesUpdate update, Instant now) {
    return copy(before, now)
        .description(update.description() == null ? before.description() : update.description())
        .metadata(update.metadata() == null ? before.metadata() : update.metadata())
        .properties(
            update.properties() == null
                ? before.properties()
                : BenefitRules.properties(update.properties()))
        .build();
  }

  /** Returns a deleted benefit. */
  public static BenefitDownloadables delete(BenefitDownloadables before, Instant now) {
    return copy(before, now).isDeleted(true).build();
  }

  private static BenefitDownloadables.Builder copy(BenefitDownloadables benefit, Instant now) {
    return BenefitRules.common()
        .id(benefit.id())
        .createdAt(benefit.createdAt())
        .modifiedAt(now.atOffset(ZoneOffset.UTC))
        .description(benefit.description())
        .isDeleted(benefit.isDeleted())
        .organizationId(benefit.organizationId())
        .metadata(benefit.metadata())
        .properties(benefit.properties());
  }
}
