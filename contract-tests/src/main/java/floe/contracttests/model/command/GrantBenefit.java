package floe.contracttests.model.command;

import static floe.contracttests.client.SandboxOperation.GRANTS_CREATE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.TimeMatchers;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import floe.contracttests.target.TestWorld;
import java.util.Set;

/** Grants a benefit to the customer, or to the customer's member. */
public record GrantBenefit(BenefitRef benefit, PortalUser to) implements Command {
  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.GRANTS);
  }

  @Override
  public boolean when(WorldModel model) {
    return !model.benefits().isEmpty();
  }

  @Override
  public void run(StateMachineRun run) {
    WorldModel.Benefit target = benefit.find(run.model().benefits()).orElseThrow();
    TestWorld world = run.model().world();
    ObjectNode body =
        JsonNodes.object().put("customer_id", world.customer().id()).put("benefit_id", target.id());
    if (to == PortalUser.MEMBER) {
      body.put("member_id", world.member().id());
    }
    Exchange response =
        ExchangeAssertions.assertStatus(201, run.context().sandbox().send(GRANTS_CREATE, body));
    ObjectNode expected = body.deepCopy();
    if (to == PortalUser.CUSTOMER) {
      expected.putNull("member_id");
    }
    expected.set("id", response.at("/id"));
    expected.set("granted_at", TimeMatchers.now());
    JsonMatcher.expect(expected, response);
    run.model().addGrant(response.text("/id"), target, to == PortalUser.MEMBER);
  }
}
