package floe.simulator.steering;

import floe.simulator.data.SeededRandom;
import floe.steering.limit.RateLimits;
import java.util.Optional;
import java.util.UUID;

/** What steers the worlds, and what is known of their requests. It ends with the worlds. */
public final class WorldSteering {
  private final SimulatorClock clock;
  private final RateLimits limits;
  private final RequestJournal journal;

  /** Creates the steering of worlds that nobody has steered yet. */
  public WorldSteering(SimulatorClock clock, SeededRandom random) {
    this.clock = clock;
    this.limits = new RateLimits(clock.worlds());
    this.journal = new RequestJournal(
        clock,
        new RequestIds(
            clock.isRepeatable() ? Optional.of(random.derive("requests")) : Optional.empty()));
  }

  /** Returns the clock. */
  public SimulatorClock clock() {
    return clock;
  }

  /** Returns the rate limits. */
  public RateLimits limits() {
    return limits;
  }

  /** Returns the journal. */
  public RequestJournal journal() {
    return journal;
  }

  /** Forgets a world that has ended. */
  public void forget(UUID organizationId) {
    clock.worlds().reset(organizationId);
    limits.forget(organizationId);
    journal.journals().forget(organizationId);
  }

  /** Forgets everything. */
  public void reset() {
    clock.reset();
    limits.clear();
    journal.reset();
  }
}
