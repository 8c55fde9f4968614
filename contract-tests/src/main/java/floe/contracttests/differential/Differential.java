package floe.contracttests.differential;

import floe.contracttests.client.Exchange;
import floe.contracttests.generated.Action;
import floe.contracttests.generated.Sequences;
import floe.contracttests.generated.Step;
import floe.contracttests.generated.Walk;
import floe.contracttests.scenario.Scene;
import floe.contracttests.target.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * Has two targets go through the same steps, and compares all that they answer. What the contract
 * leaves open (ids, times, tokens, addresses, ETags) is compared by where it comes up again, not by
 * its text.
 */
public final class Differential {
  private final Target left;
  private final Target right;

  /** A comparison of two targets with the control API. */
  public Differential(Target left, Target right) {
    this.left = left;
    this.right = right;
  }

  /** Every difference in the answers to these steps; the first one is the cause of many others. */
  public List<Difference> compare(List<Step> steps) {
    List<Step> comparable = steps.stream().map(Differential::onOnePage).toList();
    List<Exchange> lefts = walk(left, comparable);
    List<Exchange> rights = walk(right, comparable);
    Symbols leftSymbols = new Symbols();
    Symbols rightSymbols = new Symbols();
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
      String one = i < lefts.size() ? Transcript.of(lefts.get(i), leftSymbols) : "nothing more";
      String other =
          i < rights.size() ? Transcript.of(rights.get(i), rightSymbols) : "nothing more";
      if (!one.equals(other)) {
        differences.add(new Difference(i, one, other));
      }
    }
    return differences;
  }

  /** The differences in the sequence of a seed. */
  public List<Difference> compare(long seed, int number) {
    return compare(new Sequences(() -> Scene.quick(left, exchange -> {}), seed).steps(number));
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
    Scene scene = Scene.quick(target, exchange -> {});
    try {
      new Walk(scene).go(steps);
    } catch (AssertionError | RuntimeException e) {
      // what is wrong by itself is told elsewhere; here it shows as a difference, unless both are
      // wrong alike
      return scene.journal().exchanges();
    }
    return scene.journal().exchanges();
  }
}
