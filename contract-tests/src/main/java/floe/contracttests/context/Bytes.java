package floe.contracttests.context;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/** Makes and digests the contents of files. */
public final class Bytes {

  private Bytes() {}

  /** Returns random bytes, always the same for a seed. */
  public static byte[] random(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  /** Returns the bytes from one offset to just before another. */
  public static byte[] slice(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** Returns the SHA-256 in Base64. */
  public static String sha256(byte[] bytes) {
    return Base64.getEncoder().encodeToString(digest().digest(bytes));
  }

  /** Returns the MD5 in hexadecimal, which is the ETag of a part. */
  public static String md5(byte[] bytes) {
    return HexFormat.of().formatHex(digest("MD5").digest(bytes));
  }

  /** Returns a new digest of SHA-256. */
  public static MessageDigest digest() {
    return digest("SHA-256");
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
