package floe.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The forms of a SHA-256: fields {@code checksum_sha256_base64} and {@code checksum_sha256_hex}.
 */
public final class Sha256 {

  private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=");

  private Sha256() {}

  /**
   * Returns whether a text is 32 bytes in Base64 (RFC 4648, section 4), with padding: 44
   * characters.
   */
  public static boolean isBase64(String text) {
    return BASE_64.matcher(text).matches();
  }

  /** Returns the 32 bytes of a SHA-256, or nothing if the text {@linkplain #isBase64 is none}. */
  public static Optional<byte[]> decode(String base64) {
    return isBase64(base64) ? Optional.of(Base64.getDecoder().decode(base64)) : Optional.empty();
  }

  /**
   * Returns the bytes of a Base64 text as hexadecimal digits in lower case.
   *
   * @param base64 bytes of any number in Base64
   * @throws IllegalArgumentException if the text is no Base64
   */
  public static String hex(String base64) {
    return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
  }

  /** Returns the SHA-256 of some bytes in Base64: 44 characters. */
  public static String base64Of(byte[] content) {
    return Base64.getEncoder().encodeToString(digest().digest(content));
  }

  /** Returns a new digest of SHA-256. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
