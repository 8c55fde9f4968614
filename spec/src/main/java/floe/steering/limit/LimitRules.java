package floe.steering.limit;

import com.fasterxml.jackson.databind.node.TextNode;
import floe.contract.message.Fault;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which limits a world may have (operation {@code rate-limit:set}). */
public final class LimitRules {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  private LimitRules() {}

  /**
   * Returns why a setting that fits the contract cannot be a limit: its period is none, or too
   * short or too long.
   *
   * @param setting a rule as a map, or the word for the hosted sandbox's limit
   */
  public static Optional<Fault> check(Object setting) {
    if (!(setting instanceof Map<?, ?> rule)) {
      return Optional.empty();
    }
    String text = periodText(rule);
    return period(text).isPresent()
        ? Optional.empty()
        : Optional.of(Fault.of(
            "value_error",
            List.of("body", "RateLimitRule", "period"),
            "A period lasts from %s to %s.".formatted(SHORTEST, LONGEST),
            TextNode.valueOf(text)));
  }

  /** Returns the limit of a setting without a {@link #check fault}. */
  public static Limit limit(Object setting) {
    return setting instanceof Map<?, ?> rule
        ? Limit.of(requests(rule), period(periodText(rule)).orElseThrow())
        : Limit.HOSTED;
  }

  /** The contract has seen to it that both are there and of their types. */
  private static int requests(Map<?, ?> rule) {
    return rule.get("requests") instanceof Number number ? number.intValue() : 1;
  }

  private static String periodText(Map<?, ?> rule) {
    return String.valueOf(rule.get("period"));
  }

  private static Optional<Duration> period(String text) {
    try {
      Duration period = Duration.parse(text);
      return period.compareTo(SHORTEST) >= 0 && period.compareTo(LONGEST) <= 0
          ? Optional.of(period)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
