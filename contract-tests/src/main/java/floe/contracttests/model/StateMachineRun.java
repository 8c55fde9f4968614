package floe.contracttests.model;

import floe.contracttests.client.Exchange;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sequence of steps on its way through one world. Every answer is held against the contract, its
 * invariants, and a model of the API that knows what has been done so far.
 */
public final class StateMachineRun {
  private final TestContext scene;
  private final WorldModel model = new WorldModel();
  private final Map<String, TestContext> others = new HashMap<>();

  /** Starts in a scene's world, where nothing has been done yet. */
  public StateMachineRun(TestContext scene) {
    this.scene = scene;
  }

  /**
   * Goes through all steps; those that the target cannot do are left out.
   *
   * @throws AssertionError at the first answer that is not as it should be
   */
  public void go(List<Step> steps) {
    for (Step step : steps) {
      if (step.action().needs().stream().allMatch(this::can)) {
        step.action().act(this, step.pick(), step.form());
      }
    }
  }

  TestContext scene() {
    return scene;
  }

  public WorldModel model() {
    return model;
  }

  public boolean can(Capability capability) {
    return scene.target().can(capability);
  }

  /** Another organization's world, the same all along the walk. */
  TestContext stranger() {
    return others.computeIfAbsent("", key -> scene.inNewWorld());
  }

  /** A world whose access tokens have only this scope. */
  TestContext withOnly(String scope) {
    return others.computeIfAbsent(scope, scene::inNewWorld);
  }

  /** Insists on a status. */
  public static Exchange expect(int status, Exchange exchange) {
    if (exchange.status() != status) {
      throw new ModelMismatchError(
          "%s, expected %d%n%s".formatted(exchange, status, exchange.bodyText()));
    }
    return exchange;
  }

  /** Insists on an error of the API, by its name. */
  public static void expectError(int status, String error, Exchange exchange) {
    expect(status, exchange);
    if (!exchange.text("/error").equals(error)) {
      throw new ModelMismatchError(
          "%s: error is %s, expected %s".formatted(exchange, exchange.at("/error"), error));
    }
  }

  /** Insists that a statement about an answer holds. */
  public static void insist(boolean holds, Exchange exchange, String otherwise) {
    if (!holds) {
      throw new ModelMismatchError(exchange + ": " + otherwise);
    }
  }
}
