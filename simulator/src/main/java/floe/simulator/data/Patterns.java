package floe.simulator.data;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Strings that match a regular expression of a schema. */
final class Patterns {
  private static final int ATTEMPTS = 60;
  private static final RgxGenProperties SHORT = new RgxGenProperties();
  private static final RgxGenProperties LONG = new RgxGenProperties();

  static {
    RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(SHORT, 8);
    RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(LONG, 80);
  }

  private final Map<String, Optional<Compiled>> compiled = new ConcurrentHashMap<>();

  /** What makes strings, and what judges them: the maker takes no notice of lookaround. */
  private record Compiled(RgxGen brief, RgxGen lengthy, Pattern judge) {}

  /** A match of at least and at most so many characters; empty when none was found. */
  Optional<String> match(String pattern, int minLength, int maxLength, Chance chance) {
    return compiled.computeIfAbsent(pattern, Patterns::compile).flatMap(all -> match(all, minLength, maxLength, chance));
  }

  private static Optional<String> match(Compiled pattern, int minLength, int maxLength, Chance chance) {
    for (int i = 0; i < ATTEMPTS; i++) {
      RgxGen maker = i % 2 == 0 && minLength <= 8 ? pattern.brief() : pattern.lengthy();
      String made = maker.generate(chance.generator());
      int length = made.codePointCount(0, made.length());
      if (length >= minLength && length <= maxLength && pattern.judge().matcher(made).find()) {
        return Optional.of(made);
      }
    }
    return Optional.empty();
  }

  private static Optional<Compiled> compile(String pattern) {
    try {
      return Optional.of(new Compiled(RgxGen.parse(SHORT, pattern), RgxGen.parse(LONG, pattern), Pattern.compile(pattern)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    } catch (RuntimeException e) { // the library's own, for what it does not know
      return Optional.empty();
    }
  }
}
