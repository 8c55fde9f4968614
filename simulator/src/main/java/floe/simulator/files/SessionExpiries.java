package floe.simulator.files;

import floe.simulator.state.BoundedCache;
import java.time.Instant;

/** Knows until when the tokens of sessions work. */
final class SessionExpiries {
  private static final int CAPACITY = 30_000;

  private final BoundedCache<Instant> expiries = new BoundedCache<>(CAPACITY);

  void add(String token, Instant expiresAt) {
    expiries.put(token, expiresAt, 0);
  }

  /** Checks whether a token is that of a session that has ended. */
  boolean isExpired(String token, Instant now) {
    return expiries.get(token).filter(expiresAt -> !now.isBefore(expiresAt)).isPresent();
  }

  void clear() {
    expiries.clear();
  }
}
