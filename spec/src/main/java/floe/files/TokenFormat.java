package floe.files;

import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The form of bearer tokens: the prefix of the kind, 37 random letters and digits, and their CRC-32
 * as 6 digits to the base 62.
 */
public final class TokenFormat {

  private static final String BASE_62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM_LENGTH = 37;
  private static final int CHECKSUM_LENGTH = 6;
  private static final Pattern RANDOM = Pattern.compile("[0-9A-Za-z]{" + RANDOM_LENGTH + "}");

  private TokenFormat() {}

  /**
   * Returns a new token; 37 letters and digits hold about 220 bits.
   *
   * @param randomBelow returns a random number from 0 to below its argument; a token that is to be
   *     secret needs a cryptographically strong one
   */
  public static String generate(TokenKind kind, IntUnaryOperator randomBelow) {
    StringBuilder random = new StringBuilder(RANDOM_LENGTH);
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      random.append(BASE_62.charAt(randomBelow.applyAsInt(BASE_62.length())));
    }
    return assemble(kind, random.toString());
  }

  /**
   * Returns the token with given letters and digits, for tokens that everybody may know.
   *
   * @param random 37 letters and digits (ASCII)
   * @throws IllegalArgumentException if {@code random} is anything else
   */
  public static String assemble(TokenKind kind, String random) {
    if (!RANDOM.matcher(random).matches()) {
      throw new IllegalArgumentException("a token's body is %d letters and digits, not %d"
          .formatted(RANDOM_LENGTH, random.length()));
    }
    return kind.prefix() + random + checksum(random);
  }

  /** Returns whether a text has a known prefix, the right length and the right checksum. */
  public static boolean isWellFormed(String token) {
    return TokenKind.of(token)
        .map(kind -> token.substring(kind.prefix().length()))
        .filter(rest -> rest.length() == RANDOM_LENGTH + CHECKSUM_LENGTH)
        .filter(rest -> RANDOM.matcher(rest.substring(0, RANDOM_LENGTH)).matches())
        .filter(rest ->
            rest.substring(RANDOM_LENGTH).equals(checksum(rest.substring(0, RANDOM_LENGTH))))
        .isPresent();
  }

  private static String checksum(String random) {
    CRC32 crc = new CRC32();
    crc.update(random.getBytes(StandardCharsets.US_ASCII));
    StringBuilder digits = new StringBuilder();
    for (long rest = crc.getValue(); digits.length() < CHECKSUM_LENGTH; rest /= BASE_62.length()) {
      digits.insert(0, BASE_62.charAt((int) (rest % BASE_62.length())));
    }
    return digits.toString();
  }
}
