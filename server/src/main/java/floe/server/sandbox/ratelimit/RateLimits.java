package floe.server.sandbox.ratelimit;

import floe.server.sandbox.WorldState;
import floe.server.time.WorldClock;
import floe.server.trace.RequestTrace;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The limits of all worlds that have one. They lie in memory and end with the process. */
@Singleton
final class RateLimits implements WorldState {

  private final WorldClock clock;
  private final Map<UUID, TokenWindows> worlds = new ConcurrentHashMap<>();

  RateLimits(WorldClock clock) {
    this.clock = clock;
  }

  /** Limits a world, and begins to count anew. */
  void set(UUID organizationId, Limit limit) {
    worlds.put(organizationId, new TokenWindows(limit));
  }

  /** Returns the counts of a world that has a limit. */
  Optional<TokenWindows> find(UUID organizationId) {
    return Optional.ofNullable(worlds.get(organizationId));
  }

  /** Returns whether no world has a limit. */
  boolean isEmpty() {
    return worlds.isEmpty();
  }

  @Override
  public void forget(UUID organizationId) {
    worlds.remove(organizationId);
  }

  /**
   * Counts a request.
   *
   * @param key tells tokens apart
   * @param token masked, to be shown
   * @return the answer to a request that is one too many, else nothing
   */
  Optional<HttpResponse<?>> take(
      HttpRequest<?> request, UUID organizationId, String key, String token, boolean isExpired) {
    return find(organizationId)
        .flatMap(windows -> windows
            .take(key, token, isExpired, clock.now(organizationId))
            .map(wait -> refusal(request, windows.limit(), wait)));
  }

  /** 429 with the seconds to wait, at least one, and no body, as upstream. */
  private static HttpResponse<?> refusal(HttpRequest<?> request, Limit limit, Duration wait) {
    long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    RequestTrace.of(request)
        .ifPresent(trace ->
            trace.refusedBecause("The world's rate limit is used up: %d requests in %s for a token."
                .formatted(limit.requests(), limit.period())));
    return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }
}
