package floe.steering.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One moment, as two clocks show it. Both times are in whole microseconds.
 *
 * @param now the time in the world
 * @param machine the machine's time
 */
public record WorldTime(Instant now, Instant machine) {

  /** Returns a moment in a world whose clock nobody has set. */
  public static WorldTime ofMachine(Instant machine) {
    return new WorldTime(machine, machine);
  }

  /** Returns whether the world's clock shows another time than the machine's. */
  public boolean isSteered() {
    return !now.equals(machine);
  }

  /**
   * Returns the world's time of something that the store has just done: what the store says, unless
   * the world has a time of its own. In whole seconds then, since that is what a store tells.
   *
   * @param storeTime when it was done, by the store's clock
   */
  public Instant ofStore(Instant storeTime) {
    return isSteered() ? now.truncatedTo(ChronoUnit.SECONDS) : storeTime;
  }
}
