package floe.server.benefit;

import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesCreateProperties;
import floe.api.BenefitDownloadablesProperties;
import floe.api.BenefitVisibility;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Map;

/** Writes benefits the way the contract shows them. */
@Singleton
class BenefitMapper {

  private final JsonMapper json;

  BenefitMapper(JsonMapper json) {
    this.json = json;
  }

  /** Schema {@code BenefitDownloadables}. */
  BenefitDownloadables toBenefit(BenefitEntity benefit) {
    return BenefitDownloadables.builder()
        .id(benefit.id())
        .createdAt(benefit.createdAt().atOffset(ZoneOffset.UTC))
        .modifiedAt(
            benefit.modifiedAt() == null ? null : benefit.modifiedAt().atOffset(ZoneOffset.UTC))
        .type(benefit.type())
        .description(benefit.description())
        .selectable(true)
        .deletable(true)
        .isDeleted(benefit.deletedAt() != null)
        .organizationId(benefit.organizationId())
        .metadata(fromJson(benefit.metadata(), Argument.mapOf(String.class, Object.class)))
        .visibility(BenefitVisibility.of(benefit.visibility()))
        .properties(
            fromJson(benefit.properties(), Argument.of(BenefitDownloadablesProperties.class)))
        .visibilityConfigurable(false)
        .build();
  }

  /** The properties that a new benefit has. */
  BenefitDownloadablesProperties toProperties(BenefitDownloadablesCreateProperties properties) {
    Map<String, Boolean> archived =
        properties.archived() == null ? Map.of() : properties.archived();
    return BenefitDownloadablesProperties.builder()
        .archived(archived)
        .files(properties.files())
        .build();
  }

  /** The form that the database keeps. */
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
