package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableSizeTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0 B",
    "123, 123.0 B",
    "1023, 1023.0 B",
    "1024, 1.0 KB",
    "1280, 1.2 KB", // 1.25: halves go to even
    "1380, 1.3 KB", // 1.3476…
    "1792, 1.8 KB", // 1.75
    "2304, 2.2 KB", // 2.25
    "951062, 928.8 KB",
    "1048575, 1024.0 KB", // rounding does not change the unit
    "1048576, 1.0 MB",
    "5368709120, 5.0 GB",
    "1099511627776, 1.0 TB",
    "1125899906842624, 1.0 PB",
    "9223372036854775807, 8.0 EB",
    "-5, -5.0 B",
    "-1280, -1.2 KB",
    "-9223372036854775808, -8.0 EB"
  })
  void writesSizesAsPeopleReadThem(long sizeBytes, String expected) {
    assertThat(ReadableSize.of(sizeBytes)).isEqualTo(expected);
  }
}
