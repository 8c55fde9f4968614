package floe.server.benefit;

import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesProperties;
import floe.files.BenefitRules;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;

/** Writes benefits as the contract shows them. */
@Singleton
class BenefitMapper {

  private final JsonMapper json;

  BenefitMapper(JsonMapper json) {
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
        .metadata(fromJson(benefit.metadata(), Argument.mapOf(String.class, Object.class)))
        .visibility(benefit.visibility())
        .properties(
            fromJson(benefit.properties(), Argument.of(BenefitDownloadablesProperties.class)))
        .build();
  }

  /** Returns the JSON text that the database holds. */
  String toJson(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T fromJson(String text, Argument<T> type) {
    try {
      T value = json.readValue(text, type);
      if (value == null) {
        throw new IllegalStateException("a benefit in the database holds null");
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
