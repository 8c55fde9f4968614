package floe.simulator.files.world;

import floe.simulator.state.BoundedCache;
import java.time.Instant;
import java.util.Optional;

/** Knows until when the tokens of sessions work. */
public final class SessionExpiries {
  private static final int CAPACITY = 30_000;

  private final BoundedCache<Instant> expiries = new BoundedCache<>(CAPACITY);

  public void add(String token, Instant expiresAt) {
    expiries.put(token, expiresAt, 0);
  }

  /** Returns until when a token works; empty if that is not known. */
  Optional<Instant> find(String token) {
    return expiries.get(token);
  }

  /** Checks whether a token is that of a session that has ended. */
  public boolean isExpired(String token, Instant now) {
    return expiries.get(token).filter(expiresAt -> !now.isBefore(expiresAt)).isPresent();
  }

  public void clear() {
    expiries.clear();
  }
}
