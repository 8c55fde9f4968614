package floe.server.benefit;

import floe.server.api.model.BenefitDownloadables;
import floe.server.api.model.BenefitDownloadablesCreateProperties;
import floe.server.api.model.BenefitDownloadablesProperties;
import floe.server.api.model.BenefitVisibility;
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
    return new BenefitDownloadables(
        benefit.id(),
        benefit.createdAt().atOffset(ZoneOffset.UTC),
        benefit.modifiedAt() == null ? null : benefit.modifiedAt().atOffset(ZoneOffset.UTC),
        benefit.type(),
        benefit.description(),
        true,
        true,
        benefit.deletedAt() != null,
        benefit.organizationId(),
        fromJson(benefit.metadata(), Argument.mapOf(String.class, Object.class)),
        BenefitVisibility.of(benefit.visibility()),
        fromJson(benefit.properties(), Argument.of(BenefitDownloadablesProperties.class)),
        false);
  }

  /** The properties that a new benefit has. */
  BenefitDownloadablesProperties toProperties(BenefitDownloadablesCreateProperties properties) {
    Map<String, Boolean> archived = properties.archived() == null ? Map.of() : properties.archived();
    return new BenefitDownloadablesProperties(archived, properties.files());
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
