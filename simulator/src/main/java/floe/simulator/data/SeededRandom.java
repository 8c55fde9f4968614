package floe.simulator.data;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Repeatable random values: the same seed and the same names give the same values, in whatever
 * order they are requested.
 *
 * <p>Each decision uses a generator of its own, made by {@link #derive(String)}, so that a new
 * field does not change the values of other fields.
 */
public final class SeededRandom {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final long seed;
  private final SplittableRandom random;

  private SeededRandom(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** Creates the generator of a run. */
  public static SeededRandom withSeed(long seed) {
    return new SeededRandom(mix(seed));
  }

  /** Returns the generator for a named part of this one; does not change this one. */
  public SeededRandom derive(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return new SeededRandom(mix(seed ^ hash));
  }

  /** Returns the generator for one of several equal parts; does not change this one. */
  public SeededRandom derive(long index) {
    return new SeededRandom(mix(seed + 0x9e3779b97f4a7c15L * (index + 1)));
  }

  /** Returns this generator in its initial state. */
  public SeededRandom restart() {
    return new SeededRandom(seed);
  }

  /** Returns a number from 0 to the bound, without the bound, which must be positive. */
  public int nextInt(int bound) {
    return random.nextInt(bound);
  }

  /** Returns a number between two bounds, both included. */
  public long between(long low, long high) {
    return low >= high
        ? low
        : high == Long.MAX_VALUE ? random.nextLong(low, high) : random.nextLong(low, high + 1);
  }

  /** Returns any 64 bits. */
  public long nextLong() {
    return random.nextLong();
  }

  /** Returns an element of a list, which must not be empty. */
  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Returns true with this probability in percent. */
  public boolean nextBoolean(int percent) {
    return random.nextInt(100) < percent;
  }

  /**
   * Returns a text like the example: a UUID for a UUID, otherwise other letters and digits in the
   * same places.
   */
  public String textLike(String example) {
    if (UUID_FORM.matcher(example).matches()) {
      return uuid().toString();
    }
    StringBuilder text = new StringBuilder();
    int prefix = example.lastIndexOf('_') + 1;
    example.chars().forEach(c -> {
      boolean unchanged = text.length() < prefix || c > 'z';
      text.append((char)
          (unchanged
              ? c
              : c >= '0' && c <= '9'
                  ? '0' + nextInt(10)
                  : c >= 'a' && c <= 'z'
                      ? 'a' + nextInt(26)
                      : c >= 'A' && c <= 'Z' ? 'A' + nextInt(26) : c));
    });
    return text.toString();
  }

  /** Returns a UUID of version 4 (RFC 9562). */
  public UUID uuid() {
    long high = (nextLong() & ~0xf000L) | 0x4000L;
    return new UUID(high, (nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
  }

  /** Returns random bytes. */
  public byte[] nextBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Returns the JDK's interface, for libraries. */
  SplittableRandom asSplittableRandom() {
    return random;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
