package floe.server.auth;

import floe.files.SigningKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Hashes tokens: HMAC-SHA256, in 64 hexadecimal digits. */
@Singleton
public final class TokenHasher {

  private final SigningKey secret;

  TokenHasher(SigningKey secret) {
    this.secret = secret;
  }

  /** Returns the hash by which a token is stored and found. */
  public String hash(String token) {
    return HexFormat.of().formatHex(secret.hmac("bearer token", token));
  }

  /**
   * Returns whether two hashes are the same, in a time that does not depend on where they differ.
   */
  static boolean matches(String storedHash, String hash) {
    return MessageDigest.isEqual(
        storedHash.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }
}
