package floe.server.auth;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that tokens are hashed and links are signed with. Every replica has the same; its text
 * form hides it.
 */
public final class ServerSecret {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * Makes it of a text.
   *
   * @param secret at least one character; a random one has 32 bytes or more
   */
  public ServerSecret(String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * The HMAC-SHA256 (RFC 2104) of a text.
   *
   * @param purpose keeps what is made for one purpose from passing for another
   * @return 32 bytes
   */
  public byte[] hmac(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "ServerSecret[hidden]";
  }
}
