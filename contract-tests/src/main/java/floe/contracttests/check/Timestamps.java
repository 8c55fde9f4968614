package floe.contracttests.check;

import floe.contracttests.client.Exchange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times in answers. */
final class Timestamps {

  /** How long presigned URLs, links and sessions live. */
  static final Duration LIFETIME = Duration.ofHours(1);

  /** How far two clocks may differ, slow answers included. */
  static final Duration TOLERANCE = Duration.ofMinutes(1);

  private Timestamps() {}

  /** Returns a time in the form of RFC 3339; empty when it is not in UTC or has another form. */
  static Optional<Instant> utc(String text) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      return Optional.of(moment)
          .filter(found -> found.getOffset().equals(ZoneOffset.UTC))
          .map(OffsetDateTime::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns when the target answered, by its own clock if it sends a {@code Date}. */
  static Instant answered(Exchange exchange) {
    return exchange
        .header("Date")
        .map(text ->
            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
        .orElse(exchange.receivedAt());
  }

  /** Returns whether two times are equal, within the tolerance. */
  static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(TOLERANCE) <= 0;
  }
}
