package floe.contracttests.scenario;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** What the document derives from a seed, computed once more from its description. */
final class SeededValues {

  private static final String BASE_62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int TOKEN_LENGTH = 37;

  private SeededValues() {}

  static String id(long seed, String name) {
    ByteBuffer bytes = ByteBuffer.wrap(hash("SHA-256", seed, name));
    long high = bytes.getLong();
    long low = bytes.getLong();
    return new UUID((high & ~0xf000L) | 0x4000L, (low & ~(3L << 62)) | (1L << 63)).toString();
  }

  /** Returns a token without its checksum. */
  static String token(long seed, String prefix) {
    StringBuilder token = new StringBuilder(prefix);
    byte[] bytes = hash("SHA-512", seed, prefix);
    for (int i = 0; i < TOKEN_LENGTH; i++) {
      token.append(BASE_62.charAt(Byte.toUnsignedInt(bytes[i]) % BASE_62.length()));
    }
    return token.toString();
  }

  private static byte[] hash(String algorithm, long seed, String name) {
    try {
      String text = "floe:" + seed + ":" + name;
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
