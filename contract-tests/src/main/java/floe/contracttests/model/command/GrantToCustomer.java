package floe.contracttests.model.command;

import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.CustomerModel;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.Set;

/** Grants a benefit to any customer. */
public record GrantToCustomer(BenefitRef benefit, CustomerRef customer) implements CustomerCommand {
  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS, Capability.CUSTOMERS, Capability.GRANTS);
  }

  @Override
  public boolean when(WorldModel model) {
    return !model.benefits().isEmpty();
  }

  @Override
  public void run(StateMachineRun run, CustomerModel target) {
    BenefitModel granted = benefit.find(run.model().benefits()).orElseThrow();
    GrantBenefit.grant(run, granted, target, PortalUser.CUSTOMER);
  }
}
