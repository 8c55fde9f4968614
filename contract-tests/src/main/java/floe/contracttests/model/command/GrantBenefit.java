package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.CustomerModel;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.GrantModel;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.TimeMatchers;
import floe.contracttests.target.Capability;
import java.util.Optional;
import java.util.Set;

/**
 * Grants a benefit to the customer, or to the customer's member; it may have been granted before.
 */
public record GrantBenefit(BenefitRef benefit, PortalUser to) implements BenefitCommand {
  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.GRANTS);
  }

  @Override
  public void run(StateMachineRun run, BenefitModel target) {
    grant(run, target, run.model().ownCustomer(), to);
  }

  /**
   * Grants a benefit to a customer. A customer or a benefit that was deleted is refused; who had
   * the benefit before gets the same grant again.
   */
  static void grant(
      StateMachineRun run, BenefitModel benefit, CustomerModel customer, PortalUser to) {
    ObjectNode body =
        JsonNodes.object().put("customer_id", customer.id()).put("benefit_id", benefit.id());
    if (to == PortalUser.MEMBER) {
      body.put("member_id", run.model().world().member().id());
    }
    Exchange response = run.context().sandbox().send(SandboxOperation.GRANTS_CREATE, body);
    if (customer.isDeleted() || benefit.isDeleted()) {
      ErrorAssertions.assertInvalid(response);
      return;
    }
    ExchangeAssertions.assertStatus(201, response);
    ObjectNode expected = body.deepCopy();
    if (to == PortalUser.CUSTOMER) {
      expected.putNull("member_id");
    }
    boolean forMember = to == PortalUser.MEMBER;
    Optional<GrantModel> before = run.model().grants().stream()
        .filter(one -> one.benefit() == benefit
            && one.customer() == customer
            && one.isForMember() == forMember)
        .findFirst();
    String id = before.map(GrantModel::id).orElse(response.text("/id"));
    expected.put("id", id);
    expected.set("granted_at", TimeMatchers.now());
    JsonMatcher.expect(expected, response);
    run.model().grant(id, benefit, customer, forMember);
  }
}
