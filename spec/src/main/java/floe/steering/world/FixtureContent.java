package floe.steering.world;

import floe.files.Sha256;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;

/**
 * The bytes of a fixture's file: those that {@link java.util.SplittableRandom} would give, without
 * holding them. The same seed gives the same bytes.
 */
public final class FixtureContent extends InputStream {

  private static final int BUFFER_BYTES = 8192;
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private final long sizeBytes;
  private long state;
  private long word;
  private long position;

  /**
   * Creates a stream of so many bytes.
   *
   * @param seed what the bytes are generated from
   */
  public FixtureContent(long seed, long sizeBytes) {
    this.state = seed;
    this.sizeBytes = sizeBytes;
  }

  /**
   * Reads the stream to its end.
   *
   * @return the SHA-256 of the bytes in Base64
   */
  public String sha256Base64() {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int count = read(buffer, 0, BUFFER_BYTES);
        count > 0;
        count = read(buffer, 0, BUFFER_BYTES)) {
      digest.update(buffer, 0, count);
    }
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  @Override
  public int read() {
    return position < sizeBytes ? Byte.toUnsignedInt(next()) : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    long left = sizeBytes - position;
    if (left == 0) {
      return -1;
    }
    int count = (int) Math.min(left, length);
    for (int i = 0; i < count; i++) {
      buffer[offset + i] = next();
    }
    return count;
  }

  private byte next() {
    if (position % Long.BYTES == 0) {
      state += GAMMA;
      word = mix(state);
    }
    byte next = (byte) word;
    word >>>= Byte.SIZE;
    position++;
    return next;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
