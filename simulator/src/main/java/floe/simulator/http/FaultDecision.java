package floe.simulator.http;

import floe.steering.Effect;
import floe.steering.Rule;
import floe.steering.journal.RequestNotes;
import java.util.Optional;

/**
 * What the fault rules have decided about a request, before its body was read.
 *
 * @param rejection the response to a request that was rejected before it reached a rule
 * @param rule the rule that has fired
 * @param hasRequestBody whether requests of this kind have a body
 * @param notes what was found out about the request so far
 */
public record FaultDecision(
    Optional<SimulatedResponse> rejection,
    Optional<Rule> rule,
    boolean hasRequestBody,
    RequestNotes notes) {

  public FaultDecision {
    rule.ifPresent(fired -> notes.changedByFault(fired.id().toString()));
  }

  /** Returns the effect of the rule. */
  public Optional<Effect> effect() {
    return rule.map(Rule::effect);
  }

  /** Returns the effect if it is of this kind. */
  public <E extends Effect> Optional<E> effect(Class<E> kind) {
    return effect().filter(kind::isInstance).map(kind::cast);
  }

  /** Checks whether the effect changes how the response is sent, and not what it says. */
  public boolean changesSending() {
    return effect().isPresent()
        && effect(Effect.Status.class).isEmpty()
        && effect(Effect.ResetRequest.class).isEmpty()
        && !pausesRequest();
  }

  /** Checks whether the request pauses while it is read. */
  public boolean pausesRequest() {
    return hasRequestBody && effect(Effect.Stall.class).isPresent();
  }
}
