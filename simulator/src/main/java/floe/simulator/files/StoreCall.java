package floe.simulator.files;

import floe.simulator.files.error.RejectedRequestException;
import floe.steering.Effect;
import floe.steering.FaultRegistry;
import floe.steering.Rule;
import floe.steering.StepRequest;
import floe.steering.StoreFaultStep;
import floe.steering.journal.RequestNotes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A call of the store by the API itself, which a fault rule may hit.
 *
 * @param effect the effect of the rule that has fired
 */
record StoreCall(Optional<Effect> effect) {

  /**
   * Begins a call about a file.
   *
   * @throws RejectedRequestException if a rule has the store refuse it; nothing has been done then
   */
  static StoreCall begin(
      FaultRegistry faults,
      StoreFaultStep step,
      UUID organizationId,
      UUID fileId,
      RequestNotes notes) {
    Optional<Effect> effect = faults.isEmpty()
        ? Optional.empty()
        : faults
            .next(organizationId, StepRequest.of(step, Optional.empty(), fileId))
            .map(rule -> effect(rule, notes));
    if (effect.filter(Effect.Status.class::isInstance).isPresent()) {
      throw RejectedRequestException.storeFailed();
    }
    return new StoreCall(effect);
  }

  private static Effect effect(Rule rule, RequestNotes notes) {
    notes.changedByFault(rule.id().toString());
    return rule.effect();
  }

  /**
   * Ends the call, which has done its work.
   *
   * @return how long the store takes
   * @throws RejectedRequestException if a rule has its answer lost
   */
  Duration end() {
    if (effect.filter(Effect.LoseResponse.class::isInstance).isPresent()) {
      throw RejectedRequestException.storeFailed();
    }
    return effect
        .filter(Effect.Delay.class::isInstance)
        .map(Effect.Delay.class::cast)
        .map(Effect.Delay::duration)
        .orElse(Duration.ZERO);
  }
}
