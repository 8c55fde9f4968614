package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.Invariant.Seen;
import floe.contracttests.client.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds for the clock of a world. */
final class ClockInvariants {
  static final List<Invariant> ALL = List.of(
      clock(
          "clocks-show-what-they-were-set-to",
          "`now` and `frozen` are what was asked for",
          (seen, before) -> seen.is("clock:set", 200) ? fulfilled(seen.exchange()) : List.of()),
      clock(
          "clock-offset-leads-to-the-time",
          "`now` is `offset_seconds` ahead of the machine",
          (seen, before) -> offset(seen.exchange())),
      clock(
          "clocks-only-move-forward",
          "a clock that was not reset never shows an earlier time",
          ClockInvariants::order));

  private ClockInvariants() {}

  private static Invariant clock(String name, String meaning, Invariant.Rule rule) {
    return new Invariant(
        name,
        meaning,
        (seen, before) -> Timestamps.showsClock(seen) ? rule.violations(seen, before) : List.of());
  }

  private static List<String> fulfilled(Exchange exchange) {
    List<String> violations = new ArrayList<>();
    JsonNode frozen = exchange.requestJson().path("frozen");
    if (frozen.isBoolean() && !frozen.equals(exchange.at("/frozen"))) {
      violations.add("frozen is %s, asked for was %s".formatted(exchange.at("/frozen"), frozen));
    }
    Optional<Instant> asked =
        Timestamps.instant(exchange.requestJson().path("now").asText());
    Instant now = now(exchange);
    if (asked.isPresent() && !Timestamps.near(asked.get(), now)) {
      violations.add("now is %s, asked for was %s".formatted(now, asked.get()));
    }
    return violations;
  }

  private static List<String> offset(Exchange exchange) {
    Duration ahead = Duration.between(Timestamps.answered(exchange), now(exchange));
    Duration offset = Duration.ofSeconds(exchange.at("/offset_seconds").asLong());
    return ahead.minus(offset).abs().compareTo(Timestamps.TOLERANCE) <= 0
        ? List.of()
        : List.of("the clock is %s ahead, offset_seconds is %s"
            .formatted(ahead, exchange.at("/offset_seconds")));
  }

  private static List<String> order(Seen seen, List<Seen> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Seen earlier = before.get(i);
      if (earlier.is("clock:reset", 204)) {
        return List.of();
      }
      if (Timestamps.showsClock(earlier)) {
        Instant last = now(earlier.exchange());
        return now(seen.exchange()).isBefore(last)
            ? List.of("now is %s, it was %s before".formatted(now(seen.exchange()), last))
            : List.of();
      }
    }
    return List.of();
  }

  /** Instant.EPOCH where the answer tells none in UTC, which no clock shows. */
  private static Instant now(Exchange exchange) {
    return Timestamps.utc(exchange.text("/now")).orElse(Instant.EPOCH);
  }
}
