package floe.steering.limit;

import floe.api.sandbox.HostedRateLimit;
import floe.api.sandbox.RateLimit;
import floe.api.sandbox.RateLimitRule;
import floe.api.sandbox.TokenAllowance;
import floe.steering.clock.WorldClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The limits of all worlds that have one. They lie in memory and end with the process. */
public final class RateLimits {

  private static final int MAX_TOKENS_SHOWN = 100;

  private final WorldClock clock;
  private final Map<UUID, TokenWindows> worlds = new ConcurrentHashMap<>();

  /** Creates limits of no world. */
  public RateLimits(WorldClock clock) {
    this.clock = clock;
  }

  /** Limits a world, and begins to count anew. */
  public void set(UUID organizationId, Limit limit) {
    worlds.put(organizationId, new TokenWindows(limit));
  }

  /** Returns whether no world has a limit. */
  public boolean isEmpty() {
    return worlds.isEmpty();
  }

  /** Takes the limit of a world away, if it has one. */
  public void forget(UUID organizationId) {
    worlds.remove(organizationId);
  }

  /** Takes all limits away. */
  public void clear() {
    worlds.clear();
  }

  /**
   * Counts a request.
   *
   * @param key tells tokens apart
   * @param token masked, to be shown
   * @return the refusal of a request that is one too many
   */
  public Optional<LimitRefusal> take(
      UUID organizationId, String key, String token, boolean isExpired) {
    TokenWindows windows = worlds.get(organizationId);
    return windows == null
        ? Optional.empty()
        : windows
            .take(key, token, isExpired, clock.now(organizationId))
            .map(wait -> LimitRefusal.of(windows.limit(), wait));
  }

  /** Returns what the API shows of a world's limit. */
  public RateLimit read(UUID organizationId) {
    Optional<TokenWindows> windows = Optional.ofNullable(worlds.get(organizationId));
    Instant now = clock.now(organizationId);
    return RateLimit.builder()
        .limit(windows.map(TokenWindows::limit).map(RateLimits::toSetting).orElse(null))
        .tokens(
            windows.map(known -> known.underWay(now, MAX_TOKENS_SHOWN)).orElse(List.of()).stream()
                .map(RateLimits::toAllowance)
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
