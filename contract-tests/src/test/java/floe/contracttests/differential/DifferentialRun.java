package floe.contracttests.differential;

import floe.contracttests.client.Exchange;
import floe.contracttests.context.TestContext;
import floe.contracttests.model.Action;
import floe.contracttests.model.RandomSequences;
import floe.contracttests.model.StateMachineRun;
import floe.contracttests.model.Step;
import floe.contracttests.target.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * Has two targets go through the same steps, and compares all that they answer. What the contract
 * leaves open (ids, times, tokens, addresses, ETags) is compared by where it comes up again, not by
 * its text.
 */
public final class DifferentialRun {
  private final Target left;
  private final Target right;

  /** A comparison of two targets with the control API. */
  public DifferentialRun(Target left, Target right) {
    this.left = left;
    this.right = right;
  }

  /** Every difference in the answers to these steps; the first one is the cause of many others. */
  public List<Difference> compare(List<Step> steps) {
    List<Step> comparable = steps.stream().map(DifferentialRun::onOnePage).toList();
    List<Exchange> lefts = walk(left, comparable);
    List<Exchange> rights = walk(right, comparable);
    ValueNormalizer leftSymbols = new ValueNormalizer();
    ValueNormalizer rightSymbols = new ValueNormalizer();
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
      String one =
          i < lefts.size() ? NormalizedExchange.of(lefts.get(i), leftSymbols) : "nothing more";
      String other =
          i < rights.size() ? NormalizedExchange.of(rights.get(i), rightSymbols) : "nothing more";
      if (!one.equals(other)) {
        differences.add(new Difference(i, one, other));
      }
    }
    return differences;
  }

  /** The differences in the sequence of a seed. */
  public List<Difference> compare(long seed, int number) {
    return compare(
        new RandomSequences(() -> TestContext.quick(left, exchange -> {}), seed).steps(number));
  }

  /**
   * The files of one grant come in any order, so where a page ends between them is left open too.
   */
  private static Step onOnePage(Step step) {
    return step.action() == Action.LIST_DOWNLOADABLES
        ? new Step(step.action(), 4, step.form())
        : step;
  }

  /** What was exchanged until the end, or until the first answer that the model cannot follow. */
  private static List<Exchange> walk(Target target, List<Step> steps) {
    TestContext context = TestContext.quick(target, exchange -> {});
    try {
      new StateMachineRun(context).go(steps);
    } catch (AssertionError | RuntimeException e) {
      // what is wrong by itself is told elsewhere; here it shows as a difference, unless both are
      // wrong alike
      return context.log().exchanges();
    }
    return context.log().exchanges();
  }
}
