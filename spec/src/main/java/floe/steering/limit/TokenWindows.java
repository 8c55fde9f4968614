package floe.steering.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the requests of each token of one world. Safe for any number of threads. */
final class TokenWindows {

  /** Whoever uses more tokens in one period gets the oldest forgotten. */
  private static final int MAX_TOKENS = 10_000;

  private final Limit limit;
  private final Map<String, Window> windows = new LinkedHashMap<>();

  TokenWindows(Limit limit) {
    this.limit = limit;
  }

  Limit limit() {
    return limit;
  }

  /**
   * Counts a request.
   *
   * @param key tells tokens apart
   * @param token masked, to be shown
   * @param now on the world's clock
   * @return how long to wait when the request is one too many, else nothing
   */
  synchronized Optional<Duration> take(String key, String token, boolean isExpired, Instant now) {
    Window window = windows.get(key);
    if (window == null || !window.covers(now)) {
      windows.remove(key);
      int requests = isExpired ? limit.expiredRequests() : limit.requests();
      window = Window.begin(token, requests, now, limit.period());
      makeRoom(now);
    }
    if (window.isUsedUp()) {
      return Optional.of(Duration.between(now, window.endsAt()));
    }
    windows.put(key, window.withOneMore());
    return Optional.empty();
  }

  /** Returns the tokens whose period is under way, those with the least left first. */
  synchronized List<Window> underWay(Instant now, int atMost) {
    return windows.values().stream()
        .filter(window -> window.covers(now))
        .sorted(Comparator.comparingInt(Window::left))
        .limit(atMost)
        .toList();
  }

  /** Forgets periods that are over; they lie in the order in which they began. */
  private void makeRoom(Instant now) {
    Iterator<Window> each = windows.values().iterator();
    while (each.hasNext()) {
      if (each.next().covers(now) && windows.size() < MAX_TOKENS) {
        return;
      }
      each.remove();
    }
  }
}
