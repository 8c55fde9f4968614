package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.model.PageLimit;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import java.util.Set;

/** Lists the downloadables with the token of a session, which ends with the customer. */
public record UseSession(SessionRef session) implements Command {
  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS, Capability.CUSTOMERS, Capability.GRANTS);
  }

  @Override
  public boolean when(WorldModel model) {
    return !model.sessions().isEmpty();
  }

  @Override
  public void run(StateMachineRun run) {
    WorldModel.Session used = session.find(run.model().sessions()).orElseThrow();
    if (used.customer().isDeleted()) {
      ExchangeAssertions.assertError(
          401, "invalid_token", run.context().downloadables().as(used.token()).list());
    } else {
      ListDownloadables.listAll(run, used, PageLimit.DEFAULT);
    }
  }
}
