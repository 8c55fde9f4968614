package floe.server.file;

import floe.api.S3FileUploadCompletedPart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The parts that a client names to complete an upload, as far as they tell one completion from
 * another.
 */
final class CompletedParts {

  private CompletedParts() {}

  /**
   * An ETag without what clients add to it or leave out: quotes, and white space around it (a stray
   * CR of an HTTP client).
   */
  static String bareEtag(String etag) {
    String stripped = etag.strip();
    boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
    return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
  }

  /** A digest that two completions share when they name the same parts: 64 hexadecimal digits. */
  static String digest(List<S3FileUploadCompletedPart> parts) {
    MessageDigest sha256 = sha256();
    for (S3FileUploadCompletedPart part : parts) {
      String line = "%d %s %s\n"
          .formatted(part.number(), bareEtag(part.checksumEtag()), part.checksumSha256Base64());
      sha256.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
