package floe.simulator.wire;

import floe.simulator.http.FaultDecision;
import floe.simulator.http.SimulatedRequest;
import java.util.Optional;

/** The fault rules as the connection sees them. */
public interface FaultRules {

  /** Checks whether there are no rules at all; asked for every request. */
  boolean isEmpty();

  /**
   * Decides about a request of which only the head has arrived.
   *
   * @return the decision; empty if no rule can be about such a request
   */
  Optional<FaultDecision> decide(SimulatedRequest head);
}
