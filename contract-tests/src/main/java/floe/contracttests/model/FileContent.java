package floe.contracttests.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Bytes to upload, and the names that they go by. */
public final class FileContent {
  /** S3's floor for every part but the last. */
  static final int MIN_PART_BYTES = 5 * 1024 * 1024;

  /** A size that takes two parts, for one upload in so many. */
  private static final int LARGE = MIN_PART_BYTES + 7;

  private static final List<Integer> SIZES = List.of(5, 1, 1023, 1024, 1025, 100_000, 0, 951_062);
  private static final List<String> NAMES = List.of(
      "notes.zip",
      "two words.txt",
      "Grüße 🎉 東京.pdf",
      "qu\"ote\\s.txt",
      "../../up.txt",
      "a//b/.",
      "line\r\nbreak",
      "nul\0byte.bin",
      "n".repeat(300),
      "semi;colon,100%.txt",
      "İstanbul ıI.txt",
      "tab\there");

  private FileContent() {}

  static String name(int form) {
    return NAMES.get(Math.floorMod(form, NAMES.size()));
  }

  /**
   * Bytes that differ from those of every other number: one line again and again, so that a shell
   * can write them too.
   */
  static byte[] bytes(FileKind kind, int number, int form) {
    boolean large = Math.floorMod(form, 29) == 28 && kind.canBeLarge();
    byte[] bytes = new byte[large ? LARGE : SIZES.get(Math.floorMod(form, SIZES.size()))];
    byte[] line = utf8("%04x %s\n".formatted(number, hex(sha256(utf8(number + " " + form)))));
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = line[i % line.length];
    }
    return bytes;
  }

  /** The parts of a file, at least one; only the last may be small. */
  static List<byte[]> parts(byte[] bytes) {
    List<byte[]> parts = new ArrayList<>();
    int start = 0;
    do {
      int end = Math.min(bytes.length, start + MIN_PART_BYTES);
      parts.add(Arrays.copyOfRange(bytes, start, end));
      start = end;
    } while (start < bytes.length);
    return parts;
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String base64(byte[] digest) {
    return Base64.getEncoder().encodeToString(digest);
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  /** A size for people, as the contract describes it. */
  static String readable(long sizeBytes) {
    double size = sizeBytes;
    for (String unit : List.of("B", "KB", "MB", "GB", "TB")) {
      if (size < 1024) {
        return String.format(Locale.ROOT, "%.1f %s", size, unit);
      }
      size /= 1024;
    }
    return String.format(Locale.ROOT, "%.1f PB", size);
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
