package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.model.GrantModel;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.Optional;
import java.util.Set;

/** Revokes a grant. */
public record RevokeGrant(GrantRef grant) implements Command {
  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.GRANTS);
  }

  @Override
  public boolean when(WorldModel model) {
    return target(model).isPresent();
  }

  private Optional<GrantModel> target(WorldModel model) {
    return grant.find(model.grants(), candidate -> !candidate.isRevoked());
  }

  @Override
  public void run(StateMachineRun run) {
    GrantModel target = target(run.model()).orElseThrow();
    ExchangeAssertions.assertStatus(
        204, run.context().sandbox().send(SandboxOperation.GRANTS_REVOKE, target.id()));
    run.model().revoke(target);
  }
}
