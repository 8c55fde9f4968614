package floe.steering.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * A token's use of its current period, which began with its first request.
 *
 * @param token masked
 * @param requests how many are served in a period
 * @param used how many have been served
 * @param startedAt on the world's clock
 * @param endsAt on the world's clock; from then on a new period may begin
 */
record Window(String token, int requests, int used, Instant startedAt, Instant endsAt) {

  static Window begin(String token, int requests, Instant now, Duration period) {
    return new Window(token, requests, 0, now, now.plus(period));
  }

  /** Returns whether a period is under way; a clock that was set back ends it too. */
  boolean covers(Instant now) {
    return now.isBefore(endsAt) && !now.isBefore(startedAt);
  }

  boolean isUsedUp() {
    return used >= requests;
  }

  int left() {
    return Math.max(0, requests - used);
  }

  Window withOneMore() {
    return new Window(token, requests, used + 1, startedAt, endsAt);
  }
}
