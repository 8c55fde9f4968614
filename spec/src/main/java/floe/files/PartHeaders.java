package floe.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The headers that a presigned part must be sent with: field {@code headers} of schema
 * {@code S3FileUploadPart} (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html">UploadPart</a>).
 */
public final class PartHeaders {

  /** The header with the SHA-256 of a part's bytes in Base64. */
  public static final String CHECKSUM = "x-amz-checksum-sha256";

  /** The header that names the checksum's algorithm, which is {@value #SHA256}. */
  public static final String ALGORITHM = "x-amz-sdk-checksum-algorithm";

  /** The only algorithm. */
  public static final String SHA256 = "SHA256";

  private PartHeaders() {}

  /**
   * Returns the headers of a part.
   *
   * @param sha256Base64 the checksum that the part was announced with
   * @return none for a part without a checksum
   */
  public static Map<String, String> of(Optional<String> sha256Base64) {
    if (sha256Base64.isEmpty()) {
      return Map.of();
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(CHECKSUM, sha256Base64.get());
    headers.put(ALGORITHM, SHA256);
    return headers;
  }
}
