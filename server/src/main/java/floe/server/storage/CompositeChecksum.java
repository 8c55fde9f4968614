package floe.server.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The checksum of checksums of an object uploaded in parts (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html">checking-object-integrity</a>).
 */
final class CompositeChecksum {
  private static final int SHA256_BYTES = 32;

  private CompositeChecksum() {}

  /**
   * Computes base64(SHA-256(the parts' raw digests, one after the other)), followed by a dash and
   * the number of parts: the dash tells stores that the value is a composite one, which they then
   * verify. Empty unless all parts have a checksum.
   */
  static Optional<String> of(List<PartToComplete> parts) {
    MessageDigest composite = sha256();
    for (PartToComplete part : parts) {
      Optional<byte[]> digest = part.sha256Base64().flatMap(CompositeChecksum::decode);
      if (digest.isEmpty()) {
        return Optional.empty();
      }
      composite.update(digest.get());
    }
    return Optional.of(Base64.getEncoder().encodeToString(composite.digest()) + "-" + parts.size());
  }

  /** The digest in a text, unless it is not the base64 of 32 bytes. */
  static Optional<byte[]> decode(String sha256Base64) {
    try {
      byte[] digest = Base64.getDecoder().decode(sha256Base64);
      return digest.length == SHA256_BYTES ? Optional.of(digest) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
