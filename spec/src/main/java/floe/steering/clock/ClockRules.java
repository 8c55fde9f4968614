package floe.steering.clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import floe.api.sandbox.ClockRead;
import floe.api.sandbox.ClockSet;
import floe.contract.message.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the clock of a world can be set to, and what is shown of it (operations {@code clock:*}).
 */
public final class ClockRules {

  private static final String VALUE_ERROR = "value_error";

  private ClockRules() {}

  /**
   * Returns why a clock cannot be set as a request wants it: the fields exclude each other, or the
   * time lies before the one that the clock shows or after the latest.
   *
   * @param shown the time that the clock shows
   * @return every fault; empty when {@link #apply} can be called
   */
  public static List<Fault> faults(ClockSet request, Instant shown) {
    List<Fault> faults = fieldFaults(request);
    if (faults.isEmpty()) {
      String advance = request.advance();
      OffsetDateTime now = request.now();
      if (advance != null) {
        advanceFault(shown, advance).ifPresent(faults::add);
      } else if (now != null) {
        timeFault("now", shown, toMicros(now), inputOf(now)).ifPresent(faults::add);
      }
    }
    return faults;
  }

  /**
   * Returns how a clock is set once a request without {@link #faults} is fulfilled.
   *
   * @param before how it is set until now
   * @param machine the machine's time
   */
  public static ClockSetting apply(ClockSet request, ClockSetting before, Instant machine) {
    ClockSetting moved = before;
    if (request.advance() != null) {
      Instant end = end(before.now(machine), request.advance()).orElseThrow();
      moved = before.movedTo(end, machine);
    } else if (request.now() != null) {
      moved = before.movedTo(toMicros(request.now()), machine);
    }
    return request.frozen() == null ? moved : moved.frozen(request.frozen(), machine);
  }

  /**
   * Returns what the API shows of a clock.
   *
   * @param machine the machine's time
   * @param storeUrlsFollow whether presigned URLs of the store follow the clock
   */
  public static ClockRead toRead(ClockSetting setting, Instant machine, boolean storeUrlsFollow) {
    return ClockRead.builder()
        .now(setting.now(machine).atOffset(ZoneOffset.UTC))
        .frozen(setting.frozenAt().isPresent())
        .offsetSeconds(setting.offsetSeconds(machine))
        .storeUrlsFollow(storeUrlsFollow)
        .build();
  }

  private static List<Fault> fieldFaults(ClockSet request) {
    List<Fault> faults = new ArrayList<>();
    OffsetDateTime now = request.now();
    Boolean frozen = request.frozen();
    String advance = request.advance();
    if (advance == null && now == null && frozen == null) {
      faults.add(Fault.of(
          VALUE_ERROR,
          List.of("body"),
          "Give one of now, advance and frozen, or now together with frozen.",
          JsonNodeFactory.instance.objectNode()));
    }
    if (advance != null && (now != null || frozen != null)) {
      faults.add(fault("advance", "advance excludes now and frozen.", TextNode.valueOf(advance)));
      if (now != null) {
        faults.add(fault("now", "now excludes advance.", inputOf(now)));
      }
      if (frozen != null) {
        faults.add(fault("frozen", "frozen excludes advance.", BooleanNode.valueOf(frozen)));
      }
    }
    return faults;
  }

  private static Optional<Fault> advanceFault(Instant shown, String advance) {
    TextNode input = TextNode.valueOf(advance);
    Optional<Instant> end = end(shown, advance);
    if (end.isEmpty()) {
      return Optional.of(
          fault("advance", "This is not an ISO 8601 duration such as PT1H or P30D.", input));
    }
    if (!end.get().isAfter(shown)) {
      return Optional.of(
          fault("advance", "A clock only moves forward: give a duration above zero.", input));
    }
    return timeFault("advance", shown, end.get(), input);
  }

  private static Optional<Fault> timeFault(
      String field, Instant shown, Instant time, JsonNode input) {
    if (time.isBefore(shown)) {
      return Optional.of(fault(
          field, "A clock only moves forward, and this one shows %s.".formatted(shown), input));
    }
    if (time.isAfter(ClockSetting.LATEST)) {
      String message =
          "No clock goes beyond %s, and this one shows %s.".formatted(ClockSetting.LATEST, shown);
      return Optional.of(fault(field, message, input));
    }
    return Optional.empty();
  }

  /** Returns when a duration ends; nothing for a text that is none. */
  private static Optional<Instant> end(Instant start, String duration) {
    try {
      return Optional.of(CalendarDuration.parse(duration).after(start));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.of(Instant.MAX);
    }
  }

  private static Instant toMicros(OffsetDateTime time) {
    return time.toInstant().truncatedTo(ChronoUnit.MICROS);
  }

  private static JsonNode inputOf(OffsetDateTime time) {
    return TextNode.valueOf(time.toInstant().toString());
  }

  private static Fault fault(String field, String message, JsonNode input) {
    return Fault.of(VALUE_ERROR, List.of("body", field), message, input);
  }
}
