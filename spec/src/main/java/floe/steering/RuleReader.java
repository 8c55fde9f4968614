package floe.steering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.api.sandbox.FaultRuleCreate;
import floe.contract.message.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rules as clients write them, and reports rules that make no sense. */
public final class RuleReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FaultSteps steps;

  /** Reads rules about these steps. */
  public RuleReader(FaultSteps steps) {
    this.steps = steps;
  }

  /**
   * The result of reading a rule.
   *
   * @param rule the rule; empty if something is wrong with it
   * @param faults everything that is wrong with it
   */
  public record Reading(Optional<Rule> rule, List<Fault> faults) {}

  /** Reads a rule that keeps the contract's schema. */
  public Reading read(FaultRuleCreate declared) {
    List<Fault> faults = new ArrayList<>();
    boolean known = steps.effects(declared.on()).isPresent();
    if (!known) {
      faults.add(fault(
          "on",
          "There is no step of this name; there is: " + String.join(", ", steps.names()) + ".",
          declared.on()));
    } else {
      limits(declared, faults);
    }
    counting(declared, faults);
    EffectReader reader = new EffectReader(declared, steps, faults);
    Optional<Effect> effect = reader.read();
    Optional<Rule> rule = faults.isEmpty()
        ? effect.map(read -> new Rule(UUID.randomUUID(), declared, read))
        : Optional.empty();
    return new Reading(rule, List.copyOf(faults));
  }

  /** Returns the fault of a rule that exceeds {@link FaultRegistry#MAX_RULES}. */
  public static Fault tooMany(UUID world) {
    return fault(
        List.of("path", "organization_id"),
        "A world has at most " + FaultRegistry.MAX_RULES + " fault rules.",
        world);
  }

  private static void limits(FaultRuleCreate declared, List<Fault> faults) {
    Optional<StoreFaultStep> step = StoreFaultStep.of(declared.on());
    if (declared.part() != null && step.filter(StoreFaultStep::hasPart).isEmpty()) {
      faults.add(fault(
          "part",
          "Only store:upload_part is about a part; " + declared.on() + " is not.",
          declared.part()));
    }
    if (declared.fileId() != null && step.filter(StoreFaultStep::hasFile).isEmpty()) {
      faults.add(fault(
          "file_id",
          "Only store:upload_part, store:get_object and store:complete take a file_id; "
              + declared.on() + " does not.",
          declared.fileId()));
    }
  }

  private static void counting(FaultRuleCreate declared, List<Fault> faults) {
    if (declared.times() != null && declared.probability() != null) {
      faults.add(fault(
          "probability", "A rule has times or a probability, not both.", declared.probability()));
    }
    if (declared.seed() != null && declared.probability() == null) {
      faults.add(fault("seed", "A seed belongs to a probability.", declared.seed()));
    }
  }

  private static Fault fault(String field, String msg, @Nullable Object input) {
    return fault(List.of("body", field), msg, input);
  }

  static Fault fault(List<Object> loc, String msg, @Nullable Object input) {
    return Fault.of("value_error", loc, msg, JSON.<JsonNode>valueToTree(input));
  }
}
