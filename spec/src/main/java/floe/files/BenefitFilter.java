package floe.files;

import floe.api.BenefitDownloadables;
import floe.api.BenefitType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What operation {@code benefits:list} is narrowed down to; null asks for nothing.
 *
 * @param query what the description contains, in any case
 */
public record BenefitFilter(
    @Nullable List<UUID> organizationIds,
    @Nullable List<BenefitType> types,
    @Nullable List<UUID> ids,
    @Nullable List<UUID> excludedIds,
    @Nullable String query,
    MetadataFilter metadata) {

  /** Returns what the description must contain in lower case. */
  public Optional<String> searchText() {
    return Optional.ofNullable(query).map(text -> text.toLowerCase(Locale.ROOT));
  }

  /** Checks whether a benefit is listed. */
  public boolean matches(BenefitDownloadables benefit) {
    String description = benefit.description().toLowerCase(Locale.ROOT);
    return (organizationIds == null || organizationIds.contains(benefit.organizationId()))
        && (types == null || types.contains(BenefitType.of(benefit.type())))
        && (ids == null || ids.contains(benefit.id()))
        && (excludedIds == null || !excludedIds.contains(benefit.id()))
        && searchText().stream().allMatch(description::contains)
        && metadata.matches(benefit.metadata());
  }
}
