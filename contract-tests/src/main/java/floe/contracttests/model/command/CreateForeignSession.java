package floe.contracttests.model.command;

import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.target.Capability;
import java.util.Set;

/** Another organization tries to create a session of the customer. */
public record CreateForeignSession() implements Command {
  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS);
  }

  @Override
  public void run(StateMachineRun run) {
    String customer = run.model().world().customer().id();
    ErrorAssertions.assertInvalid(
        run.stranger().sessions().create(JsonNodes.object().put("customer_id", customer)));
  }
}
