package floe.steering.clock;

import java.time.Instant;
import java.util.UUID;

/** Tells the time, which is a matter of the world that asks. */
@FunctionalInterface
public interface WorldClock {

  /**
   * Returns the time in a world and the machine's at the same moment.
   *
   * @param organizationId the organization that the world is
   */
  WorldTime time(UUID organizationId);

  /**
   * Returns the time in a world.
   *
   * @param organizationId the organization that the world is
   * @return the instant, in whole microseconds, since that is what every database keeps
   */
  default Instant now(UUID organizationId) {
    return time(organizationId).now();
  }
}
