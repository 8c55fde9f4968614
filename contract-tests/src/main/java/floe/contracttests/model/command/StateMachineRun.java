package floe.contracttests.model.command;

import floe.contracttests.client.ApiClient;
import floe.contracttests.client.FilesClient;
import floe.contracttests.client.NotAskedException;
import floe.contracttests.context.TestContext;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import floe.contracttests.target.TestWorld;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a sequence of commands in one world. Every response is checked against the contract, its
 * invariants, and a model of the API that knows what has been done so far.
 */
public final class StateMachineRun {
  private final TestContext context;
  private final WorldModel model;
  private final Map<String, TestContext> otherContexts = new HashMap<>();
  private final List<Executed> executed = new ArrayList<>();

  /** Starts in the world of a context, in which nothing has been done yet. */
  public StateMachineRun(TestContext context) {
    this.context = context;
    this.model = new WorldModel(context.world(), !context.target().can(Capability.WORLDS));
  }

  /**
   * A command that was not skipped.
   *
   * @param firstExchange how many exchanges there were before it
   */
  public record Executed(Command command, int firstExchange) {}

  /**
   * Runs the commands in turn. A command is skipped when its precondition does not hold or the
   * target lacks what it requires.
   *
   * @throws AssertionError at the first response that is not as it should be
   */
  public void run(List<? extends Command> commands) {
    for (Command command : commands) {
      if (command.requires().stream().allMatch(this::can) && command.when(model)) {
        executed.add(new Executed(command, context.log().exchanges().size()));
        run(command);
      }
    }
  }

  private void run(Command command) {
    try {
      command.run(this);
    } catch (NotAskedException e) {
      executed.remove(executed.size() - 1);
    }
  }

  /** Returns the commands so far that were not skipped; the last may have failed. */
  public List<Executed> executed() {
    return List.copyOf(executed);
  }

  /** Returns the model's present state. */
  public WorldModel model() {
    return model;
  }

  /** Returns whether the target has a capability. */
  public boolean can(Capability capability) {
    return context.target().can(capability);
  }

  /** Returns the world and the clients that act in it. */
  TestContext context() {
    return context;
  }

  /** Returns the operations on files, called by this caller. */
  FilesClient files(Caller caller) {
    return new FilesClient(api(context, caller));
  }

  /**
   * Returns a client with a caller's token. A target without personal access tokens gets the
   * organization's.
   */
  ApiClient api(TestContext in, Caller caller) {
    TestWorld world = in.world();
    return in.api().as(isPerson(caller) ? world.personalAccessToken() : world.accessToken());
  }

  /** Returns whether a caller's requests carry a personal access token on this target. */
  boolean isPerson(Caller caller) {
    return caller == Caller.PERSON && can(Capability.PERSONAL_TOKEN);
  }

  /** Returns another organization's context, the same all along the run. */
  TestContext stranger() {
    return elsewhere("stranger");
  }

  /**
   * Returns a context in another world, the same all along the run for the same purpose. What is
   * done there changes nothing in the world of the model.
   */
  TestContext elsewhere(String purpose) {
    return otherContexts.computeIfAbsent(purpose, key -> context.inNewWorld());
  }

  /** Returns a context whose access tokens have only this scope, the same all along the run. */
  TestContext withOneScope(String scope) {
    return otherContexts.computeIfAbsent(scope, context::inNewWorld);
  }
}
