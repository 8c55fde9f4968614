package floe.steering;

import floe.api.sandbox.FaultRuleCreate;
import java.util.UUID;

/**
 * A fault rule that makes sense.
 *
 * @param id its id
 * @param declared the rule as it was asked for
 * @param effect its effect
 */
public record Rule(UUID id, FaultRuleCreate declared, Effect effect) {

  /** Returns whether the rule is about such a request. */
  boolean matches(StepRequest request) {
    return declared.on().equals(request.step())
        && (declared.part() == null
            || request.part().filter(declared.part()::equals).isPresent())
        && (declared.fileId() == null
            || request.fileId().filter(declared.fileId()::equals).isPresent());
  }
}
