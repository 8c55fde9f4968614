package floe.contracttests.check;

import floe.contracttests.check.Invariant.Seen;
import floe.contracttests.client.Exchange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
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

  /** Returns a time in RFC 3339 with any offset; empty for another form. */
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
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

  /**
   * Returns the time in the world when the target answered: what the clock shows that was last seen
   * there, else {@link #answered}.
   *
   * @param before what was exchanged before in the same world
   */
  static Instant inWorld(Exchange exchange, List<Seen> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Seen earlier = before.get(i);
      if (showsClock(earlier)) {
        return byClock(earlier.exchange(), exchange);
      }
      if (earlier.is("clock:reset", 204)) {
        return answered(exchange);
      }
    }
    return answered(exchange);
  }

  /**
   * Returns the latest time that there can have been in the world when the target answered, also
   * before its clock was reset.
   *
   * @param before what was exchanged before in the same world
   */
  static Instant latestInWorld(Exchange exchange, List<Seen> before) {
    return before.stream()
        .filter(Timestamps::showsClock)
        .map(earlier -> byClock(earlier.exchange(), exchange))
        .reduce(answered(exchange), (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Returns whether an exchange shows the clock of the world. */
  static boolean showsClock(Seen seen) {
    return seen.is("clock:set", 200) || seen.is("clock:get", 200);
  }

  private static Instant byClock(Exchange clock, Exchange exchange) {
    return clock.at("/frozen").asBoolean()
        ? utc(clock.text("/now")).orElse(Instant.EPOCH)
        : answered(exchange).plusSeconds(clock.at("/offset_seconds").asLong());
  }

  /** Returns whether two times are equal, within the tolerance. */
  static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(TOLERANCE) <= 0;
  }
}
