package floe.contracttests.model.command;

import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.Set;

/** Another organization tries to read a benefit. */
public record GetForeignBenefit(BenefitRef benefit) implements Command {
  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS);
  }

  @Override
  public boolean when(WorldModel model) {
    return !model.benefits().isEmpty();
  }

  @Override
  public void run(StateMachineRun run) {
    String id = benefit.find(run.model().benefits()).orElseThrow().id();
    ErrorAssertions.assertNotFound(run.stranger().benefits().get(id));
  }
}
