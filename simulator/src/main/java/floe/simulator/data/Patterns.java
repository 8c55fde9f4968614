package floe.simulator.data;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Strings that match a regular expression of a schema. */
final class Patterns {
  private static final Pattern LOOKAROUND = Pattern.compile("\\(\\?<?[=!]");
  private static final int ATTEMPTS = 140;
  /**
   * How often at most a repetition without end is repeated: short texts first, then those that fit
   * other lengths.
   */
  private static final List<Integer> REPETITIONS = List.of(8, 3, 16, 5, 32, 80, 300);

  private final Map<String, Optional<Compiled>> compiled = new ConcurrentHashMap<>();

  /**
   * What makes strings, each for another number of repetitions, and what judges them: the makers
   * know no lookaround.
   */
  private record Compiled(List<RgxGen> makers, Pattern judge) {}

  /** A match of at least and at most so many characters; empty when none was found. */
  Optional<String> match(String pattern, int minLength, int maxLength, Chance chance) {
    return compiled
        .computeIfAbsent(pattern, Patterns::compile)
        .flatMap(all -> match(all, minLength, maxLength, chance));
  }

  private static Optional<String> match(
      Compiled pattern, int minLength, int maxLength, Chance chance) {
    for (int i = 0; i < ATTEMPTS; i++) {
      String made = pattern.makers().get(i % pattern.makers().size()).generate(chance.generator());
      int length = made.codePointCount(0, made.length());
      if (length >= minLength
          && length <= maxLength
          && pattern.judge().matcher(made).find()) {
        return Optional.of(made);
      }
    }
    return Optional.empty();
  }

  private static Optional<Compiled> compile(String pattern) {
    try {
      List<RgxGen> makers = new ArrayList<>();
      for (int most : REPETITIONS) {
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, most);
        makers.add(RgxGen.parse(properties, withoutLookaround(pattern)));
      }
      return Optional.of(new Compiled(List.copyOf(makers), Pattern.compile(pattern)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    } catch (RuntimeException e) { // the library's own, for what it does not know
      return Optional.empty();
    }
  }

  /**
   * The pattern without its lookaheads and lookbehinds: what is made by it may break them, and is
   * then judged.
   */
  static String withoutLookaround(String pattern) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (LOOKAROUND.matcher(pattern).region(i, pattern.length()).lookingAt()) {
        i = end(pattern, i);
      } else if (pattern.charAt(i) == '\\' && i + 1 < pattern.length()) {
        kept.append(pattern, i, i + 2);
        i++;
      } else {
        kept.append(pattern.charAt(i));
      }
    }
    return kept.toString();
  }

  /** Where the group that begins here ends. */
  private static int end(String pattern, int from) {
    int open = 0;
    boolean set = false;
    for (int i = from; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (set || c == '[') {
        set = c != ']';
      } else if (c == '(') {
        open++;
      } else if (c == ')' && --open == 0) {
        return i;
      }
    }
    return pattern.length() - 1;
  }
}
