package floe.server.benefit;

import floe.api.BenefitVisibility;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps a benefit's visibility in the database as the contract writes it. */
@Singleton
final class BenefitVisibilityConverter implements AttributeConverter<BenefitVisibility, String> {

  @Override
  public @Nullable String convertToPersistedValue(
      @Nullable BenefitVisibility visibility, ConversionContext context) {
    return visibility == null ? null : visibility.value();
  }

  @Override
  public @Nullable BenefitVisibility convertToEntityValue(
      @Nullable String kept, ConversionContext context) {
    return kept == null ? null : BenefitVisibility.of(kept);
  }
}
