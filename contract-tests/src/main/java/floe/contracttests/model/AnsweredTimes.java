package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times in answers, against this machine's clock. */
final class AnsweredTimes {
  /** How far the target's clock may be from ours, slow answers included. */
  private static final Duration SLACK = Duration.ofMinutes(2);

  /** How long presigned URLs, links and sessions live. */
  static final Duration HOUR = Duration.ofHours(1);

  private AnsweredTimes() {}

  /** A placeholder for a time that is now. */
  static JsonNode now() {
    return near(Duration.ZERO, "a time that is now");
  }

  /** A placeholder for a time that is one hour ahead. */
  static JsonNode inOneHour() {
    return near(HOUR, "a time one hour ahead");
  }

  private static JsonNode near(Duration ahead, String meaning) {
    return JsonMatcher.open(
        meaning,
        node -> read(node).map(time -> isNear(time, Instant.now().plus(ahead))).orElse(false));
  }

  static boolean isNear(Instant time, Instant expected) {
    return Duration.between(time, expected).abs().compareTo(SLACK) <= 0;
  }

  /** The time in a text, if there is one. */
  static Optional<Instant> read(JsonNode node) {
    try {
      return Optional.of(OffsetDateTime.parse(node.asText()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A time of an answer that has passed the contract. */
  static Instant of(Exchange exchange, String pointer) {
    return read(exchange.at(pointer))
        .orElseThrow(() -> new ModelMismatchError(exchange + ": no time at " + pointer));
  }
}
