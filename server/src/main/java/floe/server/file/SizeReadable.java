package floe.server.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Sizes as people read them: 1024-based, with one decimal, halves to even, such as {@code 928.8
 * KB}.
 */
final class SizeReadable {

  private static final double STEP = 1024;
  private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB", "EB");

  private SizeReadable() {}

  /** A size in the largest unit that leaves at least one of it. */
  static String of(long sizeBytes) {
    double size = sizeBytes;
    int unit = 0;
    while (Math.abs(size) >= STEP && unit < UNITS.size() - 1) {
      size /= STEP;
      unit++;
    }
    return new BigDecimal(size).setScale(1, RoundingMode.HALF_EVEN).toPlainString() + " "
        + UNITS.get(unit);
  }
}
