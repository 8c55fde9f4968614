package floe.contracttests.model.command;

import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.WorldModel;

/** A command that acts on one benefit. */
public sealed interface BenefitCommand extends Command
    permits AccessForeignBenefit,
        DeleteBenefit,
        GetBenefit,
        GetForeignBenefit,
        GrantBenefit,
        ListBenefitFiles,
        ListBenefitGrants,
        UpdateBenefit {

  /** Returns which benefit it acts on. */
  BenefitRef benefit();

  @Override
  default boolean when(WorldModel model) {
    return !model.benefits().isEmpty();
  }

  @Override
  default void run(StateMachineRun run) {
    run(run, benefit().find(run.model().benefits()).orElseThrow());
  }

  /** Runs the command on the benefit that the reference names. */
  void run(StateMachineRun run, BenefitModel target);
}
