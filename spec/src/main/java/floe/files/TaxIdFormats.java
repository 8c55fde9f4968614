package floe.files;

import floe.api.Address;
import floe.api.TaxIDFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the format of a tax number by its country. The number itself is not checked: a sandbox has
 * no use for one that is real.
 */
public final class TaxIdFormats {

  private static final Set<String> EUROPEAN_UNION = Set.of(
      "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
      "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private TaxIdFormats() {}

  /** Returns the format of a tax number, or nothing if there is no number or no known format. */
  static Optional<TaxIDFormat> of(@Nullable String taxId, @Nullable Address address) {
    return taxId == null || address == null ? Optional.empty() : of(address.country());
  }

  /**
   * Returns the format of a country's numbers, the first where it has several.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public static Optional<TaxIDFormat> of(String country) {
    if (EUROPEAN_UNION.contains(country)) {
      return Optional.of(TaxIDFormat.EU_VAT);
    }
    String prefix = country.toLowerCase(Locale.ROOT) + "_";
    return Arrays.stream(TaxIDFormat.values())
        .filter(format -> format.value().startsWith(prefix))
        .findFirst();
  }
}
