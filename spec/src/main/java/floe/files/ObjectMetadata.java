package floe.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The user metadata that a file's object has in the store (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html">UsingMetadata</a>).
 */
public final class ObjectMetadata {

  /** S3 accepts 2 KB of metadata in all. */
  private static final int MAX_NAME_LENGTH = 1024;

  private ObjectMetadata() {}

  /**
   * Returns the metadata by name, without the prefix {@code x-amz-meta-}.
   *
   * @param fileName the file's name: any text, of which the first 1,024 printable ASCII characters
   *     are kept
   * @param sizeBytes the file's size as announced
   * @param sha256Base64 the file's checksum, if it was announced with one
   */
  public static Map<String, String> of(
      UUID fileId,
      UUID organizationId,
      String fileName,
      long sizeBytes,
      Optional<String> sha256Base64) {
    String ascii = fileName.replaceAll("[^\\x20-\\x7e]", "");
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("polar-id", fileId.toString());
    metadata.put("polar-organization-id", organizationId.toString());
    metadata.put("polar-name", ascii.substring(0, Math.min(ascii.length(), MAX_NAME_LENGTH)));
    metadata.put("polar-size", Long.toString(sizeBytes));
    sha256Base64.ifPresent(checksum -> {
      metadata.put("polar-sha256-base64", checksum);
      metadata.put("polar-sha256-hex", Sha256.hex(checksum));
    });
    return metadata;
  }
}
