package floe.steering;

import floe.api.sandbox.FaultRule;
import floe.api.sandbox.FaultRuleCreate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A rule and how often it has fired. Not safe for several threads. */
final class RuleAccount {

  private static final long ONCE = 1;

  private final Rule rule;
  private final @Nullable Double probability;
  private final long times;
  private final SplittableRandom random;
  private long skipped;
  private long fired;

  RuleAccount(Rule rule) {
    FaultRuleCreate declared = rule.declared();
    Long declaredTimes = declared.times();
    this.rule = rule;
    this.probability = declared.probability();
    this.times = declaredTimes == null ? ONCE : declaredTimes;
    this.random = new SplittableRandom(seed());
  }

  Rule rule() {
    return rule;
  }

  /** Counts a request, and returns whether the rule fires on it. */
  boolean fires(StepRequest request) {
    if (isCompleted() || !rule.matches(request)) {
      return false;
    }
    if (skipped < rule.declared().skip()) {
      skipped++;
      return false;
    }
    if (probability != null && random.nextDouble() >= probability) {
      return false;
    }
    fired++;
    return true;
  }

  boolean hasFired() {
    return fired > 0;
  }

  /** Returns whether the rule has fired as often as it may; one with a probability never has. */
  boolean isCompleted() {
    return probability == null && fired == times;
  }

  /** Returns the rule with its account, as the control API shows it. */
  FaultRule toFaultRule() {
    FaultRuleCreate declared = rule.declared();
    boolean counted = probability == null;
    return FaultRule.builder()
        .id(rule.id())
        .on(declared.on())
        .part(declared.part())
        .fileId(declared.fileId())
        .skip(declared.skip())
        .times(counted ? times : null)
        .probability(probability)
        .seed(counted ? null : seed())
        .effect(declared.effect())
        .fired(fired)
        .left(counted ? times - fired : null)
        .completed(isCompleted())
        .build();
  }

  private long seed() {
    Long seed = rule.declared().seed();
    return seed == null ? 0 : seed;
  }
}
