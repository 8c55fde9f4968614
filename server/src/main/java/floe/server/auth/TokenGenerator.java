package floe.server.auth;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * Makes bearer tokens: the kind's prefix, 37 random letters and digits, and their CRC-32 in 6
 * base-62 digits.
 */
@Singleton
public final class TokenGenerator {

  private static final String BASE_62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM_LENGTH = 37;
  private static final int CHECKSUM_LENGTH = 6;

  private final SecureRandom random = new SecureRandom();

  /** A new token, about 220 bits of it random. */
  public String generate(TokenKind kind) {
    StringBuilder body = new StringBuilder(RANDOM_LENGTH);
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      body.append(BASE_62.charAt(random.nextInt(BASE_62.length())));
    }
    return assemble(kind, body.toString());
  }

  /**
   * The token with a given body: for the demo world, whose tokens are known to everybody.
   *
   * @param body 37 letters and digits
   * @throws IllegalArgumentException for any other body
   */
  public static String assemble(TokenKind kind, String body) {
    if (!body.matches("[0-9A-Za-z]{" + RANDOM_LENGTH + "}")) {
      throw new IllegalArgumentException("a token's body is %d letters and digits, not %d"
          .formatted(RANDOM_LENGTH, body.length()));
    }
    return kind.prefix() + body + checksum(body);
  }

  /** Whether a token has the form that all tokens have, checksum included. */
  static boolean isWellFormed(String token) {
    return TokenKind.of(token)
        .map(kind -> token.substring(kind.prefix().length()))
        .filter(rest -> rest.matches("[0-9A-Za-z]{" + (RANDOM_LENGTH + CHECKSUM_LENGTH) + "}"))
        .filter(rest ->
            rest.substring(RANDOM_LENGTH).equals(checksum(rest.substring(0, RANDOM_LENGTH))))
        .isPresent();
  }

  private static String checksum(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    StringBuilder digits = new StringBuilder();
    for (long rest = crc.getValue(); digits.length() < CHECKSUM_LENGTH; rest /= BASE_62.length()) {
      digits.insert(0, BASE_62.charAt((int) (rest % BASE_62.length())));
    }
    return digits.toString();
  }
}
