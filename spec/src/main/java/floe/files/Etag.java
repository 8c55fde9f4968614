package floe.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * ETags of parts and objects (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html">S3's Object</a>, field
 * {@code ETag}).
 */
public final class Etag {

  private Etag() {}

  /** Returns the ETag that S3 gives to a part: the MD5 of its bytes in quotes, 34 characters. */
  public static String ofPart(byte[] content) {
    return ofMd5(md5().digest(content));
  }

  /** Returns the ETag that S3 gives to a part whose bytes have this MD5. */
  public static String ofMd5(byte[] md5) {
    return quoted(HexFormat.of().formatHex(md5));
  }

  /**
   * Returns the ETag that S3 gives to an object of several parts: the MD5 of the parts' MD5s, a
   * dash and the number of parts, in quotes.
   *
   * @param partEtags the parts' ETags as {@link #ofPart} makes them, in the parts' order; with or
   *     without quotes
   * @throws IllegalArgumentException if a part's ETag is no MD5
   */
  public static String ofParts(List<String> partEtags) {
    MessageDigest digest = md5();
    for (String etag : partEtags) {
      digest.update(HexFormat.of().parseHex(bare(etag)));
    }
    return quoted(HexFormat.of().formatHex(digest.digest()) + "-" + partEtags.size());
  }

  /**
   * Returns an ETag without what clients add to it or leave out: quotes, and white space around
   * them, such as a stray CR of an HTTP client.
   */
  public static String bare(String etag) {
    String stripped = etag.strip();
    boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
    return quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
  }

  /** Returns whether two ETags are the same, whether in quotes or not. */
  public static boolean isSame(String etag, String other) {
    return bare(etag).equals(bare(other));
  }

  private static String quoted(String etag) {
    return '"' + etag + '"';
  }

  /** Returns a new digest of MD5, of which the ETag of a part is made. */
  public static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
