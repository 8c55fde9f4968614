package floe.files;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The checksum of checksums of an object uploaded in parts (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html">checking-object-integrity</a>).
 */
public final class CompositeChecksum {

  private CompositeChecksum() {}

  /**
   * Returns the Base64 form of the SHA-256 of the parts' digests, one after the other, followed by
   * a dash and the number of parts. The dash tells stores that the checksum is a composite one.
   *
   * @param sha256Base64s the SHA-256 of each part, in the parts' order
   * @return nothing unless every part has a valid one
   */
  public static Optional<String> of(List<Optional<String>> sha256Base64s) {
    MessageDigest composite = Sha256.digest();
    for (Optional<String> sha256Base64 : sha256Base64s) {
      Optional<byte[]> digest = sha256Base64.flatMap(Sha256::decode);
      if (digest.isEmpty()) {
        return Optional.empty();
      }
      composite.update(digest.get());
    }
    String base64 = Base64.getEncoder().encodeToString(composite.digest());
    return Optional.of(base64 + "-" + sha256Base64s.size());
  }
}
