package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.WorldModel;

/** Reads a benefit, which is as it was created. */
public record GetBenefit(BenefitRef benefit) implements Command {
  @Override
  public boolean when(WorldModel model) {
    return !model.benefits().isEmpty();
  }

  @Override
  public void run(StateMachineRun run) {
    WorldModel.Benefit target = benefit.find(run.model().benefits()).orElseThrow();
    Exchange response = run.context().benefits().get(target.id());
    JsonMatcher.expect(target.created(), ExchangeAssertions.assertStatus(200, response));
  }
}
