package floe.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret key that tokens are hashed and links are signed with. Its text form hides it. */
public final class SigningKey {

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  /**
   * Creates a key from bytes.
   *
   * @param secret at least one byte; a random key has 32 or more
   */
  public SigningKey(byte[] secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /**
   * Creates a key from the UTF-8 form of a text.
   *
   * @param secret at least one character
   */
  public SigningKey(String secret) {
    this(secret.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the HMAC-SHA256 (RFC 2104) of a text: 32 bytes.
   *
   * @param purpose what the result is for; a result for one purpose is worth nothing for another
   */
  public byte[] hmac(String purpose, String text) {
    Mac own = copy();
    own.update(purpose.getBytes(StandardCharsets.UTF_8));
    own.update((byte) 0);
    return own.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy is made faster than a new one, and threads must not share one. */
  private Mac copy() {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's " + ALGORITHM + " can be copied", e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[hidden]";
  }
}
