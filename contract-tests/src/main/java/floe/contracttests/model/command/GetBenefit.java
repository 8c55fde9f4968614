package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.JsonMatcher;

/**
 * Reads a benefit, which is as it was created or last changed; one that was deleted is not found.
 */
public record GetBenefit(BenefitRef benefit) implements BenefitCommand {
  @Override
  public void run(StateMachineRun run, BenefitModel target) {
    Exchange response = run.context().benefits().get(target.id());
    if (target.isDeleted()) {
      ErrorAssertions.assertNotFound(response);
    } else {
      JsonMatcher.expect(target.expectedRead(), ExchangeAssertions.assertStatus(200, response));
    }
  }
}
