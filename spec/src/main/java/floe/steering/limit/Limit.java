package floe.steering.limit;

import java.time.Duration;

/**
 * How many requests are served in a period.
 *
 * @param requests for each token
 * @param expiredRequests for each token that has expired
 * @param period how long a period lasts, on the world's clock
 * @param isHosted whether it is the hosted sandbox's
 */
public record Limit(int requests, int expiredRequests, Duration period, boolean isHosted) {

  /** What the hosted sandbox has. */
  public static final Limit HOSTED = new Limit(100, 60, Duration.ofMinutes(1), true);

  /** Returns a limit that is the same for all tokens. */
  public static Limit of(int requests, Duration period) {
    return new Limit(requests, requests, period, false);
  }
}
