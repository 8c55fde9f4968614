package floe.contracttests.model;

import floe.contracttests.context.Bytes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Makes bytes to upload, and computes what the API says about them. */
public final class FileContent {
  /** The least size of every part but the last (S3's limit). */
  public static final int MIN_PART_BYTES = 5 * 1024 * 1024;

  private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB", "PB");

  private FileContent() {}

  /**
   * Returns bytes that differ from those of every other number: one line again and again, so that a
   * shell script can write them too.
   */
  public static byte[] bytes(int number, int sizeBytes) {
    byte[] bytes = new byte[sizeBytes];
    byte[] line = utf8("%04x %s\n".formatted(number, sha256Hex(utf8("file " + number))));
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = line[i % line.length];
    }
    return bytes;
  }

  /** Splits content into parts, at least one; only the last may be small. */
  public static List<byte[]> parts(byte[] bytes) {
    List<byte[]> parts = new ArrayList<>();
    int start = 0;
    do {
      int end = Math.min(bytes.length, start + MIN_PART_BYTES);
      parts.add(Arrays.copyOfRange(bytes, start, end));
      start = end;
    } while (start < bytes.length);
    return parts;
  }

  /** Returns the SHA-256 of some bytes in hexadecimal. */
  public static String sha256Hex(byte[] bytes) {
    return HexFormat.of().formatHex(Bytes.digest().digest(bytes));
  }

  /**
   * Returns a size as people read it, as the contract describes {@code size_readable}: one digit
   * after the point, half to even.
   */
  public static String readableSize(long sizeBytes) {
    double size = sizeBytes;
    int unit = 0;
    while (size >= 1024 && unit < UNITS.size() - 1) {
      size /= 1024;
      unit++;
    }
    return new BigDecimal(size).setScale(1, RoundingMode.HALF_EVEN) + " " + UNITS.get(unit);
  }

  /** Returns the bytes of a text in UTF-8. */
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
