package floe.contracttests.model.command;

import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.target.Capability;
import java.util.Set;

/** Another organization tries to read a benefit. */
public record GetForeignBenefit(BenefitRef benefit) implements BenefitCommand {
  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS);
  }

  @Override
  public void run(StateMachineRun run, BenefitModel target) {
    ErrorAssertions.assertNotFound(run.stranger().benefits().get(target.id()));
  }
}
