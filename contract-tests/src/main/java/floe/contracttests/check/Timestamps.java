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

/** Moments in answers. */
final class Timestamps {

  /** How long presigned URLs, links and sessions live. */
  static final Duration LIFETIME = Duration.ofHours(1);

  /** How far two clocks and a slow answer may lie apart. */
  static final Duration TOLERANCE = Duration.ofMinutes(1);

  private Timestamps() {}

  /** A moment in RFC 3339, in UTC; nothing for another offset or another form. */
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

  /** When the target answered, by its own clock if it tells. */
  static Instant answered(Exchange exchange) {
    return exchange
        .header("Date")
        .map(text ->
            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
        .orElse(exchange.receivedAt());
  }

  /** Whether two moments are the same, as far as clocks can tell. */
  static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(TOLERANCE) <= 0;
  }
}
