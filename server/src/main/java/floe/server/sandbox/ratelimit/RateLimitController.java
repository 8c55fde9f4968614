package floe.server.sandbox.ratelimit;

import com.fasterxml.jackson.databind.node.TextNode;
import floe.api.sandbox.HostedRateLimit;
import floe.api.sandbox.RateLimit;
import floe.api.sandbox.RateLimitRule;
import floe.api.sandbox.TokenAllowance;
import floe.contract.message.Fault;
import floe.server.error.ApiException;
import floe.server.sandbox.WorldLookup;
import floe.server.sandbox.api.RateLimitApi;
import floe.server.time.WorldClock;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets, shows and lifts the limits of worlds. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class RateLimitController implements RateLimitApi {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MAX_TOKENS_SHOWN = 100;

  private final WorldLookup worlds;
  private final RateLimits limits;
  private final WorldClock clock;

  RateLimitController(WorldLookup worlds, RateLimits limits, WorldClock clock) {
    this.worlds = worlds;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public RateLimit rateLimitGet(UUID organizationId) {
    worlds.require(organizationId);
    return read(organizationId);
  }

  @Override
  public RateLimit rateLimitSet(UUID organizationId, Object setting) {
    worlds.require(organizationId);
    limits.set(organizationId, setting instanceof Map<?, ?> rule ? limit(rule) : Limit.HOSTED);
    return read(organizationId);
  }

  @Override
  public void rateLimitDelete(UUID organizationId) {
    worlds.require(organizationId);
    limits.forget(organizationId);
  }

  /** The contract has seen to it that both are there and of their types. */
  private static Limit limit(Map<?, ?> rule) {
    Object requests = rule.get("requests");
    String period = String.valueOf(rule.get("period"));
    return Limit.of(requests instanceof Number number ? number.intValue() : 1, period(period));
  }

  private static Duration period(String text) {
    try {
      Duration period = Duration.parse(text);
      if (period.compareTo(SHORTEST) >= 0 && period.compareTo(LONGEST) <= 0) {
        return period;
      }
    } catch (DateTimeException e) {
      throw badPeriod(text);
    }
    throw badPeriod(text);
  }

  private static ApiException badPeriod(String text) {
    return ApiException.invalid(Fault.of(
        "value_error",
        List.of("body", "RateLimitRule", "period"),
        "A period lasts from %s to %s.".formatted(SHORTEST, LONGEST),
        TextNode.valueOf(text)));
  }

  private RateLimit read(UUID organizationId) {
    Optional<TokenWindows> windows = limits.find(organizationId);
    Instant now = clock.now(organizationId);
    return RateLimit.builder()
        .limit(
            windows.map(TokenWindows::limit).map(RateLimitController::toSetting).orElse(null))
        .tokens(
            windows.map(known -> known.underWay(now, MAX_TOKENS_SHOWN)).orElse(List.of()).stream()
                .map(RateLimitController::toAllowance)
                .toList())
        .build();
  }

  private static @Nullable Object toSetting(Limit limit) {
    return limit.isHosted()
        ? HostedRateLimit.HOSTED.value()
        : RateLimitRule.builder()
            .requests((long) limit.requests())
            .period(limit.period().toString())
            .build();
  }

  private static TokenAllowance toAllowance(Window window) {
    return TokenAllowance.builder()
        .token(window.token())
        .requests((long) window.requests())
        .left((long) window.left())
        .resetsAt(window.endsAt().atOffset(ZoneOffset.UTC))
        .build();
  }
}
