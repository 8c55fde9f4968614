package floe.steering;

import floe.api.sandbox.FaultEffect;
import floe.api.sandbox.FaultRuleCreate;
import floe.contract.message.Fault;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the effect of a rule, and adds everything that is wrong with it to a list. */
final class EffectReader {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Set<Integer> STORE_STATUSES = Set.of(500, 503);

  /** The headers that say where a response ends; without them a client waits for ever. */
  private static final Set<String> FRAMING =
      Set.of("content-length", "transfer-encoding", "connection");

  private final FaultRuleCreate rule;
  private final FaultEffect effect;
  private final FaultSteps steps;
  private final List<Fault> faults;

  EffectReader(FaultRuleCreate rule, FaultSteps steps, List<Fault> faults) {
    this.rule = rule;
    this.effect = rule.effect();
    this.steps = steps;
    this.faults = faults;
  }

  /** Returns the effect; empty if there is not exactly one. */
  Optional<Effect> read() {
    companions();
    Set<EffectKind> kinds = EffectKind.of(effect);
    if (kinds.size() != 1) {
      String found = kinds.isEmpty() ? "none" : fields(kinds);
      faults.add(RuleReader.fault(
          List.of("body", "effect"),
          "A rule has exactly one effect, and this one has " + found + "; there is: "
              + fields(Arrays.asList(EffectKind.values())) + ".",
          effect));
      return Optional.empty();
    }
    EffectKind kind = kinds.iterator().next();
    steps
        .effects(rule.on())
        .filter(possible -> !possible.contains(kind))
        .ifPresent(possible -> fault(
            kind.field(),
            rule.on() + " takes no " + kind.field() + "; it takes " + fields(possible) + ".",
            kind.value(effect)));
    return read(kind);
  }

  private Optional<Effect> read(EffectKind kind) {
    return switch (kind) {
      case STATUS -> Optional.of(status());
      case DELAY -> duration("delay", effect.delay()).map(Effect.Delay::new);
      case STALL ->
        duration("for", effect._for())
            .map(time -> new Effect.Stall(bytes(effect.stallAfterBytes()), time));
      case RESET_REQUEST -> Optional.of(new Effect.ResetRequest(bytes(effect.resetAfterBytes())));
      case TRUNCATE_RESPONSE ->
        Optional.of(new Effect.TruncateResponse(bytes(effect.truncateAfterBytes())));
      case RESET_RESPONSE ->
        Optional.of(new Effect.ResetResponse(bytes(effect.resetResponseAfterBytes())));
      case LOSE_RESPONSE -> Optional.of(loseResponse());
      case DROP_HEADER -> Optional.of(dropHeader());
      case CORRUPT_BYTE -> Optional.of(new Effect.CorruptByte(bytes(effect.corruptByte())));
    };
  }

  /** Checks the fields that only mean something beside another one. */
  private void companions() {
    if (effect.retryAfter() != null && effect.status() == null) {
      fault("retry_after", "retry_after belongs to a status.", effect.retryAfter());
    }
    if (effect._for() != null && effect.stallAfterBytes() == null) {
      fault("for", "for belongs to stall_after_bytes.", effect._for());
    }
  }

  private Effect status() {
    Long status = effect.status();
    int code = status == null ? 0 : status.intValue();
    if (StoreFaultStep.of(rule.on()).isPresent() && !STORE_STATUSES.contains(code)) {
      fault("status", rule.on() + " takes the status 500 or 503.", code);
    }
    Long seconds = effect.retryAfter();
    return new Effect.Status(
        code, seconds == null ? OptionalInt.empty() : OptionalInt.of(seconds.intValue()));
  }

  private Effect loseResponse() {
    if (!Boolean.TRUE.equals(effect.loseResponse())) {
      fault("lose_response", "lose_response is true, or left out.", effect.loseResponse());
    }
    return new Effect.LoseResponse();
  }

  private Effect dropHeader() {
    String name = String.valueOf(effect.dropHeader());
    if (FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
      fault(
          "drop_header",
          "A response needs Content-Length, Transfer-Encoding and Connection.",
          name);
    }
    return new Effect.DropHeader(name);
  }

  private Optional<Duration> duration(String field, @Nullable String text) {
    if (text == null) {
      fault(field, field + " is needed: an ISO 8601 duration of at most 5 minutes.", effect);
      return Optional.empty();
    }
    try {
      Duration duration = Duration.parse(text);
      if (!duration.isNegative() && !duration.isZero() && duration.compareTo(LONGEST) <= 0) {
        return Optional.of(duration);
      }
    } catch (DateTimeParseException e) {
      // said below, like the other limits
    }
    fault(
        field,
        field
            + " is an ISO 8601 duration above zero and of at most 5 minutes (PT5M), such as PT2S.",
        text);
    return Optional.empty();
  }

  private void fault(String field, String msg, @Nullable Object input) {
    faults.add(RuleReader.fault(List.of("body", "effect", field), msg, input));
  }

  private static long bytes(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  private static String fields(Collection<EffectKind> kinds) {
    return kinds.stream().sorted().map(EffectKind::field).collect(Collectors.joining(", "));
  }
}
