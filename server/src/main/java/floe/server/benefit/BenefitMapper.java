package floe.server.benefit;

import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesProperties;
import floe.files.BenefitRules;
import floe.server.text.JsonColumn;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/** Writes benefits as the contract shows them. */
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

  /** Returns the JSON text that the database holds. */
  String toJson(Object value) {
    return json.write(value);
  }
}
