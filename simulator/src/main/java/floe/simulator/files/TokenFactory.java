package floe.simulator.files;

import floe.simulator.data.SeededRandom;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Creates tokens in the form of upstream's tokens. */
final class TokenFactory {
  private static final int RANDOM_LENGTH = 37;
  private static final int CHECKSUM_LENGTH = 6;
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private TokenFactory() {}

  /** Returns the prefix, 37 random letters and digits, and their CRC-32 in base 62. */
  static String create(String prefix, SeededRandom random) {
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    CRC32 crc = new CRC32();
    crc.update(token.toString().getBytes(StandardCharsets.US_ASCII));
    StringBuilder checksum = new StringBuilder();
    long rest = crc.getValue();
    for (int i = 0; i < CHECKSUM_LENGTH; i++) {
      checksum.insert(0, ALPHABET.charAt((int) (rest % ALPHABET.length())));
      rest /= ALPHABET.length();
    }
    return prefix + token + checksum;
  }
}
