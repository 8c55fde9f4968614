package floe.server.contract;

import floe.api.BenefitGrantSortProperty;
import floe.api.BenefitSortProperty;
import floe.api.BenefitType;
import floe.api.CustomerSortProperty;
import floe.contract.text.TextValue;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Reads the values of parameters as the contract writes them, where the framework's way differs.
 */
@Singleton
final class ParameterValues implements TypeConverterRegistrar {

  @Override
  public void register(MutableConversionService conversionService) {
    conversionService.addConverter(
        String.class, BenefitGrantSortProperty.class, BenefitGrantSortProperty::of);
    conversionService.addConverter(
        String.class, BenefitSortProperty.class, BenefitSortProperty::of);
    conversionService.addConverter(String.class, BenefitType.class, BenefitType::of);
    conversionService.addConverter(
        String.class, CustomerSortProperty.class, CustomerSortProperty::of);
    conversionService.addConverter(String.class, Boolean.class, ParameterValues::isTrue);
  }

  private static Boolean isTrue(String text) {
    return TextValue.read(text, Set.of("boolean")).get(0).asBoolean();
  }
}
