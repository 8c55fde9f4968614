package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Compares the times in responses with this machine's clock. */
public final class TimeMatchers {
  /** How long presigned URLs, links and sessions live. */
  public static final Duration HOUR = Duration.ofHours(1);

  /** How far the target's clock may be from ours, slow responses included. */
  private static final Duration TOLERANCE = Duration.ofMinutes(2);

  private TimeMatchers() {}

  /** Returns a placeholder for a time that is now. */
  public static JsonNode now() {
    return near(Duration.ZERO, "a time that is now");
  }

  /** Returns a placeholder for null or a time that is now. */
  public static JsonNode nowOrNull() {
    return JsonMatcher.matching(
        "null or a time that is now",
        node -> node.isNull()
            || read(node).filter(time -> isNear(time, Instant.now())).isPresent());
  }

  /** Returns a placeholder for a time that is one hour ahead. */
  public static JsonNode inOneHour() {
    return near(HOUR, "a time one hour ahead");
  }

  private static JsonNode near(Duration ahead, String meaning) {
    return JsonMatcher.matching(
        meaning,
        node -> read(node).map(time -> isNear(time, Instant.now().plus(ahead))).orElse(false));
  }

  /** Returns whether two times are at most two minutes apart. */
  public static boolean isNear(Instant time, Instant expected) {
    return Duration.between(time, expected).abs().compareTo(TOLERANCE) <= 0;
  }

  /** Returns the time in a text, if it is one. */
  static Optional<Instant> read(JsonNode node) {
    try {
      return Optional.of(OffsetDateTime.parse(node.asText()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns a time in a response.
   *
   * @throws ModelMismatchError when there is none
   */
  public static Instant timeAt(Exchange exchange, String pointer) {
    return read(exchange.at(pointer))
        .orElseThrow(() -> new ModelMismatchError(exchange + ": no time at " + pointer));
  }
}
