package floe.client;

import floe.api.sandbox.FaultRule;
import floe.api.sandbox.FaultRuleCreate;
import floe.api.sandbox.FaultRuleList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The fault rules of a world. They are asked in the order in which they were added; the first that
 * is due fires.
 */
public final class FaultsClient {
  private final SandboxCalls calls;
  private final String path;
  private final AtomicBoolean used = new AtomicBoolean();

  FaultsClient(SandboxCalls calls, String world) {
    this.calls = calls;
    this.path = world + "/faults";
  }

  /**
   * Returns a rule to complete; its effect adds it, e.g. {@code on("files:create").status(503)}.
   *
   * @param step the id of an operation of the files API, or a step of the store such as
   *     {@code store:upload_part}
   */
  public FaultRuleBuilder on(String step) {
    return new FaultRuleBuilder(this, step);
  }

  /** Adds a rule ({@code faults:create}). */
  public FaultRule add(FaultRuleCreate rule) {
    FaultRule added = calls.send("faults:create", "POST", path, rule, FaultRule.class);
    used.set(true);
    return added;
  }

  /** Returns the rules in their order, with how often each has fired ({@code faults:list}). */
  public List<FaultRule> list() {
    return calls.get("faults:list", path, FaultRuleList.class).items();
  }

  /** Returns the rules that have never fired ({@code faults:list}). */
  public List<FaultRule> unfired() {
    return calls.get("faults:list", path + "?unfired=true", FaultRuleList.class).items();
  }

  /** Removes a rule ({@code faults:delete}). */
  public void remove(UUID id) {
    calls.delete("faults:delete", path + "/" + id);
  }

  /** Removes all rules ({@code faults:clear}). */
  public void clear() {
    calls.delete("faults:clear", path);
  }

  /**
   * Checks that every rule has fired. Asks nothing when no rule was added by this object.
   *
   * @throws AssertionError naming the rules that have never fired
   */
  public void assertAllFired() {
    if (!used.get()) {
      return;
    }
    List<FaultRule> unfired = unfired();
    if (!unfired.isEmpty()) {
      throw new AssertionError("fault rules that never fired: "
          + unfired.stream().map(FaultsClient::describe).toList());
    }
  }

  private static String describe(FaultRule rule) {
    return "on " + rule.on() + " "
        + new String(SandboxJson.bytes(rule.effect()), StandardCharsets.UTF_8);
  }
}
