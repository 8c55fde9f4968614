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

/** Generates strings that match a regular expression. */
final class PatternGenerator {
  private static final Pattern LOOKAROUND = Pattern.compile("\\(\\?<?[=!]");
  private static final int ATTEMPTS = 140;
  /** Upper limits for unlimited repetitions: short strings first, then other lengths. */
  private static final List<Integer> REPETITIONS = List.of(8, 3, 16, 5, 32, 80, 300);

  private final Map<String, Optional<CompiledPattern>> compiled = new ConcurrentHashMap<>();

  /**
   * Generators with one repetition limit each, and the pattern that checks their strings, because
   * the generators do not support lookaround.
   */
  private record CompiledPattern(List<RgxGen> generators, Pattern checker) {}

  /** Generates a match of a length in these bounds; empty when none was found. */
  Optional<String> generate(String pattern, int minLength, int maxLength, SeededRandom random) {
    return compiled
        .computeIfAbsent(pattern, PatternGenerator::compile)
        .flatMap(all -> generate(all, minLength, maxLength, random));
  }

  private static Optional<String> generate(
      CompiledPattern pattern, int minLength, int maxLength, SeededRandom random) {
    for (int i = 0; i < ATTEMPTS; i++) {
      String text = pattern
          .generators()
          .get(i % pattern.generators().size())
          .generate(random.asSplittableRandom());
      int length = text.codePointCount(0, text.length());
      if (length >= minLength
          && length <= maxLength
          && pattern.checker().matcher(text).find()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private static Optional<CompiledPattern> compile(String pattern) {
    try {
      List<RgxGen> generators = new ArrayList<>();
      for (int repetitions : REPETITIONS) {
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, repetitions);
        generators.add(RgxGen.parse(properties, withoutLookaround(pattern)));
      }
      return Optional.of(new CompiledPattern(List.copyOf(generators), Pattern.compile(pattern)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    } catch (RuntimeException e) { // RgxGen's exceptions for syntax that it does not support
      return Optional.empty();
    }
  }

  /**
   * Removes lookaheads and lookbehinds. A generated string may violate them, so it is checked
   * afterwards.
   */
  static String withoutLookaround(String pattern) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (LOOKAROUND.matcher(pattern).region(i, pattern.length()).lookingAt()) {
        i = end(pattern, i);
      } else if (pattern.charAt(i) == '\\' && i + 1 < pattern.length()) {
        result.append(pattern, i, i + 2);
        i++;
      } else {
        result.append(pattern.charAt(i));
      }
    }
    return result.toString();
  }

  /** Returns the index of the closing parenthesis of the group that begins here. */
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
