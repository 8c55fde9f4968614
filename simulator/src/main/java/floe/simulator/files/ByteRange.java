package floe.simulator.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes that a {@code Range} header asks for.
 *
 * @param first the first one
 * @param last the last one; before the first one if the object has none of the bytes
 */
record ByteRange(long first, long last) {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");
  private static final int MAX_DIGITS = 15;

  /** Reads the header for an object of this size; empty if it does not ask for one range. */
  static Optional<ByteRange> of(String header, long size) {
    Matcher range = RANGE.matcher(header);
    if (!range.matches() || range.end() <= range.start(1) + 1) {
      return Optional.empty();
    }
    String first = range.group(1);
    String last = range.group(2);
    long from = first.isEmpty() ? Math.max(0, size - number(last)) : number(first);
    long to = first.isEmpty() || last.isEmpty() ? size - 1 : Math.min(size - 1, number(last));
    return Optional.of(new ByteRange(from, to));
  }

  /** Checks whether the object has any of the bytes. */
  boolean isSatisfiable() {
    return first <= last;
  }

  private static long number(String digits) {
    return digits.length() > MAX_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }
}
