package floe.steering.world;

import floe.files.TokenFormat;
import floe.files.TokenKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Derives ids and tokens from a number, so that a world is the same each time. Whoever knows the
 * number knows the tokens. The contract states the function, at the field {@code seed} of
 * {@code WorldCreate}: changing it breaks tests that name ids.
 *
 * @param seed the number, not negative
 */
public record WorldSeed(long seed) implements IdSource {

  private static final int BASE = 62;
  private static final int VERSION_BYTE = 6;
  private static final int VARIANT_BYTE = 8;

  @Override
  public UUID id(String name) {
    byte[] bytes = hash("SHA-256", name);
    bytes[VERSION_BYTE] = (byte) ((bytes[VERSION_BYTE] & 0x0f) | 0x40);
    bytes[VARIANT_BYTE] = (byte) ((bytes[VARIANT_BYTE] & 0x3f) | 0x80);
    ByteBuffer halves = ByteBuffer.wrap(bytes);
    return new UUID(halves.getLong(), halves.getLong());
  }

  @Override
  public String token(TokenKind kind) {
    ByteBuffer bytes = ByteBuffer.wrap(hash("SHA-512", kind.prefix()));
    return TokenFormat.generate(kind, below -> Byte.toUnsignedInt(bytes.get()) % BASE);
  }

  @Override
  public long contentSeed(String name) {
    return ByteBuffer.wrap(hash("SHA-256", "content of " + name)).getLong();
  }

  private byte[] hash(String algorithm, String name) {
    try {
      String text = "floe:%d:%s".formatted(seed, name);
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
