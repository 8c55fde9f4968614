package floe.steering.limit;

import java.time.Duration;

/**
 * The refusal of a request that is one too many: 429 without a body, as upstream.
 *
 * @param retryAfterSeconds the header {@code Retry-After}: the seconds to wait, at least one
 * @param reason what the journal tells
 */
public record LimitRefusal(long retryAfterSeconds, String reason) {

  /** The status. */
  public static final int TOO_MANY_REQUESTS = 429;

  private static final long NANOS_BELOW_A_SECOND = 999_999_999;

  static LimitRefusal of(Limit limit, Duration wait) {
    return new LimitRefusal(
        Math.max(1, wait.plusNanos(NANOS_BELOW_A_SECOND).toSeconds()),
        "The world's rate limit is used up: %d requests in %s for a token."
            .formatted(limit.requests(), limit.period()));
  }
}
