package floe.steering;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The preferences of a {@code Prefer} header (RFC 7240): Prism's four and Floe's own. Unknown ones
 * are ignored.
 *
 * @param code the preferred status
 * @param example the name of the preferred example
 * @param dynamic whether to generate the body even if there is an example
 * @param seed the seed of generated data, instead of the run's seed
 * @param delay the time to wait before the response, at most an hour
 * @param connectionFault the fault of the connection to simulate
 * @param rateLimit the seconds of {@code Retry-After} in a 429
 * @param problems the preferences that are not valid; the others are then ignored
 */
public record Preferences(
    OptionalInt code,
    Optional<String> example,
    boolean dynamic,
    OptionalLong seed,
    Duration delay,
    Optional<ConnectionFault> connectionFault,
    OptionalInt rateLimit,
    List<String> problems) {

  /** Nothing is preferred. */
  public static final Preferences NONE = new Preferences(
      OptionalInt.empty(),
      Optional.empty(),
      false,
      OptionalLong.empty(),
      Duration.ZERO,
      Optional.empty(),
      OptionalInt.empty(),
      List.of());

  private static final Pattern PREFERENCE =
      Pattern.compile("\\s*([A-Za-z-]+)\\s*(?:=\\s*(\"[^\"]*\"|[^,;\\s]*))?[^,;]*(?:[,;]|$)");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,7})(ms|s)?");
  private static final Duration MAX_DELAY = Duration.ofHours(1);
  private static final int DEFAULT_RETRY_AFTER_SECONDS = 60;

  /** Copies the problems. */
  public Preferences {
    problems = List.copyOf(problems);
  }

  /** Reads the values of all {@code Prefer} headers of a request. */
  public static Preferences of(List<String> headers) {
    if (headers.isEmpty()) {
      return NONE;
    }
    PreferenceReader reader = new PreferenceReader();
    for (String header : headers) {
      Matcher matcher = PREFERENCE.matcher(header);
      while (matcher.lookingAt() && matcher.end() > matcher.start()) {
        String value = matcher.group(2) == null ? "" : matcher.group(2).replace("\"", "");
        reader.read(matcher.group(1).toLowerCase(Locale.ROOT), value);
        matcher.region(matcher.end(), header.length());
      }
    }
    return new Preferences(
        reader.code,
        reader.example,
        reader.dynamic,
        reader.seed,
        reader.delay,
        reader.connectionFault,
        reader.rateLimit,
        reader.problems);
  }

  private static final class PreferenceReader {
    OptionalInt code = OptionalInt.empty();
    Optional<String> example = Optional.empty();
    boolean dynamic;
    OptionalLong seed = OptionalLong.empty();
    Duration delay = Duration.ZERO;
    Optional<ConnectionFault> connectionFault = Optional.empty();
    OptionalInt rateLimit = OptionalInt.empty();
    final List<String> problems = new ArrayList<>();

    void read(String name, String value) {
      try {
        switch (name) {
          case "code" -> code = OptionalInt.of(status(value));
          case "example" -> example = Optional.of(value);
          case "dynamic" -> dynamic = !value.equals("false");
          case "seed" -> seed = OptionalLong.of(Long.parseLong(value));
          case "delay" -> delay = duration(value);
          case "fault" ->
            connectionFault = Optional.of(ConnectionFault.valueOf(value.toUpperCase(Locale.ROOT)));
          case "rate-limit" ->
            rateLimit = OptionalInt.of(
                value.isEmpty() ? DEFAULT_RETRY_AFTER_SECONDS : Integer.parseInt(value));
          default -> {} // an unknown preference
        }
      } catch (IllegalArgumentException e) {
        problems.add(name + " takes " + expected(name));
      }
    }

    private static int status(String value) {
      int status = Integer.parseInt(value);
      if (status < 100 || status > 599) {
        throw new IllegalArgumentException("no HTTP status");
      }
      return status;
    }

    private static Duration duration(String value) {
      Matcher matcher = DURATION.matcher(value);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("no duration");
      }
      long number = Long.parseLong(matcher.group(1));
      Duration duration =
          "s".equals(matcher.group(2)) ? Duration.ofSeconds(number) : Duration.ofMillis(number);
      if (duration.compareTo(MAX_DELAY) > 0) {
        throw new IllegalArgumentException("too long");
      }
      return duration;
    }

    private static String expected(String name) {
      return switch (name) {
        case "code" -> "a status from 100 to 599";
        case "seed", "rate-limit" -> "a whole number";
        case "delay" -> "a time up to an hour, such as 250ms or 2s";
        default -> "one of reset, empty, garbage, truncate";
      };
    }
  }
}
