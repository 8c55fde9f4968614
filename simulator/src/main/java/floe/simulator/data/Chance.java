package floe.simulator.data;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Repeatable randomness: the same seed and the same names give the same values, in whatever order
 * they are asked for.
 *
 * <p>Each thing to be decided gets a chance of its own by {@link #of(String)}, so that a new field
 * changes no other.
 */
public final class Chance {
  private final long seed;
  private final SplittableRandom random;

  private Chance(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** Starts a run. */
  public static Chance seeded(long seed) {
    return new Chance(mix(seed));
  }

  /** The chance of something within this one. */
  public Chance of(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return new Chance(mix(seed ^ hash));
  }

  /** The chance of one of several alike. */
  public Chance of(long index) {
    return new Chance(mix(seed + 0x9e3779b97f4a7c15L * (index + 1)));
  }

  /** This chance from its beginning: what was drawn from it does not count. */
  public Chance again() {
    return new Chance(seed);
  }

  /** A number of at least 0 and below the bound, which is above 0. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number between two, both included. */
  public long between(long low, long high) {
    return low >= high
        ? low
        : high == Long.MAX_VALUE ? random.nextLong(low, high) : random.nextLong(low, high + 1);
  }

  /** Any 64 bits. */
  public long bits() {
    return random.nextLong();
  }

  /** One of them; the list is not empty. */
  public <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** True in so many of a hundred cases. */
  public boolean percent(int hundredths) {
    return random.nextInt(100) < hundredths;
  }

  /**
   * A text like another: a UUID for a UUID, else with other letters and digits in the same places.
   */
  public String text(String like) {
    if (like.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      long high = (bits() & ~0xf000L) | 0x4000L;
      return new UUID(high, (bits() & 0x3fffffffffffffffL) | 0x8000000000000000L).toString();
    }
    StringBuilder text = new StringBuilder();
    int prefix = like.lastIndexOf('_') + 1;
    like.chars().forEach(c -> {
      boolean kept = text.length() < prefix || c > 'z';
      text.append((char)
          (kept
              ? c
              : c >= '0' && c <= '9'
                  ? '0' + below(10)
                  : c >= 'a' && c <= 'z'
                      ? 'a' + below(26)
                      : c >= 'A' && c <= 'Z' ? 'A' + below(26) : c));
    });
    return text.toString();
  }

  /** Random bytes. */
  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** For libraries that want the JDK's own interface. */
  SplittableRandom generator() {
    return random;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
