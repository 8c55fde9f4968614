package floe.simulator;

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
 * What a client asks for by {@code Prefer} (RFC 7240): Prism's four preferences and ours. Unknown
 * ones are ignored.
 *
 * @param code the status to answer with
 * @param example name of the example to answer with
 * @param dynamic whether the body is generated even where there is an example
 * @param seed what generated data depend on, instead of the run's own seed
 * @param delay how long to wait before answering, up to an hour
 * @param breakage how to break the answer off
 * @param rateLimit seconds of {@code Retry-After} in a 429
 * @param faults what could not be understood; the other preferences then do not count
 */
record Preferences(
    OptionalInt code,
    Optional<String> example,
    boolean dynamic,
    OptionalLong seed,
    Duration delay,
    Optional<Breakage> breakage,
    OptionalInt rateLimit,
    List<String> faults) {

  static final Preferences NONE = new Preferences(
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
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int RETRY_SECONDS = 60;

  Preferences {
    faults = List.copyOf(faults);
  }

  static Preferences of(List<String> headers) {
    if (headers.isEmpty()) {
      return NONE;
    }
    Reader reader = new Reader();
    for (String header : headers) {
      Matcher matcher = PREFERENCE.matcher(header);
      while (matcher.lookingAt() && matcher.end() > matcher.start()) {
        String value = matcher.group(2) == null ? "" : matcher.group(2).replace("\"", "");
        reader.take(matcher.group(1).toLowerCase(Locale.ROOT), value);
        matcher.region(matcher.end(), header.length());
      }
    }
    return new Preferences(
        reader.code,
        reader.example,
        reader.dynamic,
        reader.seed,
        reader.delay,
        reader.breakage,
        reader.rateLimit,
        reader.faults);
  }

  private static final class Reader {
    OptionalInt code = OptionalInt.empty();
    Optional<String> example = Optional.empty();
    boolean dynamic;
    OptionalLong seed = OptionalLong.empty();
    Duration delay = Duration.ZERO;
    Optional<Breakage> breakage = Optional.empty();
    OptionalInt rateLimit = OptionalInt.empty();
    final List<String> faults = new ArrayList<>();

    void take(String name, String value) {
      try {
        switch (name) {
          case "code" -> code = OptionalInt.of(status(value));
          case "example" -> example = Optional.of(value);
          case "dynamic" -> dynamic = !value.equals("false");
          case "seed" -> seed = OptionalLong.of(Long.parseLong(value));
          case "delay" -> delay = duration(value);
          case "fault" -> breakage = Optional.of(Breakage.valueOf(value.toUpperCase(Locale.ROOT)));
          case "rate-limit" ->
            rateLimit = OptionalInt.of(value.isEmpty() ? RETRY_SECONDS : Integer.parseInt(value));
          default -> {} // not ours
        }
      } catch (IllegalArgumentException e) {
        faults.add(name + " takes " + expected(name));
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
      if (duration.compareTo(LONGEST) > 0) {
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
