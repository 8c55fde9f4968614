package floe.steering;

import floe.contract.Contract;
import floe.contract.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps that a rule may name, and the effects that each can have. */
public final class FaultSteps {

  private final Map<String, Set<EffectKind>> effects;

  private FaultSteps(Map<String, Set<EffectKind>> effects) {
    this.effects = Collections.unmodifiableMap(effects);
  }

  /** Returns the operations of a document and the steps of the store. */
  public static FaultSteps of(Contract contract) {
    Map<String, Set<EffectKind>> effects = new LinkedHashMap<>();
    contract.operations().forEach(operation -> effects.put(operation.id(), effects(operation)));
    Arrays.stream(StoreFaultStep.values()).forEach(step -> effects.put(step.id(), step.effects()));
    return new FaultSteps(effects);
  }

  /** Returns the effects that a step can have; empty if there is no such step. */
  Optional<Set<EffectKind>> effects(String step) {
    return Optional.ofNullable(effects.get(step));
  }

  /** Returns the name of every step. */
  List<String> names() {
    return new ArrayList<>(effects.keySet());
  }

  private static Set<EffectKind> effects(Operation operation) {
    Set<EffectKind> kinds = EnumSet.complementOf(EnumSet.of(EffectKind.CORRUPT_BYTE));
    boolean asks = operation.body().isPresent();
    boolean answers = operation.responses().entrySet().stream()
        .anyMatch(response ->
            response.getKey().startsWith("2") && !response.getValue().content().isEmpty());
    if (!asks) {
      kinds.remove(EffectKind.RESET_REQUEST);
    }
    if (!answers) {
      kinds.removeAll(EnumSet.of(EffectKind.TRUNCATE_RESPONSE, EffectKind.RESET_RESPONSE));
    }
    if (!asks && !answers) {
      kinds.remove(EffectKind.STALL);
    }
    return kinds;
  }
}
