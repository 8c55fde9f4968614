package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.TaxIDFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaxIdFormatsTest {

  @ParameterizedTest
  @CsvSource({"SE, eu_vat", "DE, eu_vat", "GB, gb_vat", "US, us_ein", "CH, ch_uid", "TR, tr_tin"})
  void findsTheFormatOfACountry(String country, String format) {
    assertThat(TaxIdFormats.of(country)).contains(TaxIDFormat.of(format));
  }

  @Test
  void knowsNoFormatOfACountryWithoutOne() {
    assertThat(TaxIdFormats.of("AQ")).isEmpty();
  }
}
