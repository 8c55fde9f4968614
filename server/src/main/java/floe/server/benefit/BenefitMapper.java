package floe.server.benefit;

import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesProperties;
import floe.files.BenefitRules;
import floe.server.text.JsonColumn;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;

/** Reads benefits from rows of the database and writes them there. */
@Singleton
class BenefitMapper {

  private final JsonColumn json;

  BenefitMapper(JsonColumn json) {
    this.json = json;
  }

  /** Returns a benefit as the contract shows it: schema {@code BenefitDownloadables}. */
  BenefitDownloadables toBenefit(BenefitEntity benefit) {
    return BenefitRules.common()
        .id(benefit.id())
        .createdAt(benefit.createdAt().atOffset(ZoneOffset.UTC))
        .modifiedAt(
            benefit.modifiedAt() == null ? null : benefit.modifiedAt().atOffset(ZoneOffset.UTC))
        .description(benefit.description())
        .isDeleted(benefit.deletedAt() != null)
        .organizationId(benefit.organizationId())
        .visibility(benefit.visibility())
        .metadata(json.read(benefit.metadata(), Argument.mapOf(String.class, Object.class)))
        .properties(
            json.read(benefit.properties(), Argument.of(BenefitDownloadablesProperties.class)))
        .build();
  }

  /** Returns the row of a benefit; its deletion is the last change of a deleted one. */
  BenefitEntity toEntity(BenefitDownloadables benefit) {
    Instant modifiedAt =
        benefit.modifiedAt() == null ? null : benefit.modifiedAt().toInstant();
    return new BenefitEntity(
        benefit.id(),
        benefit.organizationId(),
        benefit.type(),
        benefit.description(),
        benefit.visibility(),
        json.write(benefit.metadata()),
        json.write(benefit.properties()),
        benefit.createdAt().toInstant(),
        modifiedAt,
        benefit.isDeleted() ? modifiedAt : null);
  }
}
