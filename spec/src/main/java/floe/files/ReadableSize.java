package floe.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Sizes for people: the field {@code size_readable}. */
public final class ReadableSize {

  private static final double STEP = 1024;
  private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB", "EB");

  private ReadableSize() {}

  /**
   * Returns a size in the largest unit of which it has at least one, with one decimal, rounded half
   * to even, such as {@code 928.8 KB}. Units are powers of 1,024. The contract allows negative
   * sizes.
   *
   * @param sizeBytes the size in bytes
   */
  public static String of(long sizeBytes) {
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
