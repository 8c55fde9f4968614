package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.target.Capability;
import java.util.Set;

/** Deletes a benefit, which is taken from all who have it. */
public record DeleteBenefit(BenefitRef benefit) implements BenefitCommand {
  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.BENEFIT_CHANGES);
  }

  @Override
  public void run(StateMachineRun run, BenefitModel target) {
    Exchange response = run.context().benefits().delete(target.id());
    if (target.isDeleted()) {
      ErrorAssertions.assertNotFound(response);
    } else {
      ExchangeAssertions.assertStatus(204, response);
      run.model().delete(target);
    }
  }
}
