package floe.contracttests.packaged;

import java.io.InputStream;
import java.util.Random;

/**
 * A stream of pseudo-random bytes of a given length, always the same for a seed, generated as they
 * are read.
 */
final class NoiseStream extends InputStream {
  private final byte[] noise = new byte[1 << 16];
  private final long length;
  private long position;

  NoiseStream(long seed, long length) {
    new Random(seed).nextBytes(noise);
    this.length = length;
  }

  @Override
  public int read() {
    return position == length ? -1 : noise[(int) (position++ % noise.length)] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) {
    if (position == length) {
      return -1;
    }
    int index = (int) (position % noise.length);
    int count = (int) Math.min(Math.min(wanted, length - position), noise.length - index);
    System.arraycopy(noise, index, target, offset, count);
    position += count;
    return count;
  }
}
