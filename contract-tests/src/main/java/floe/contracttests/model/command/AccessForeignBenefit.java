package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.BenefitModel;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.target.Capability;
import java.util.Set;

/** Another organization tries to reach a benefit and what it gives. */
public record AccessForeignBenefit(BenefitRef benefit, Access access, Caller caller)
    implements BenefitCommand {

  /** What the other organization tries to do. */
  public enum Access {
    UPDATE,
    DELETE,
    LIST_FILES,
    LIST_GRANTS,
    LIST_BY_ID,
    LIST_GRANTS_OF_CUSTOMER
  }

  @Override
  public Set<Capability> requires() {
    return Set.of(Capability.WORLDS, Capability.BENEFIT_CHANGES);
  }

  @Override
  public void run(StateMachineRun run, BenefitModel target) {
    BenefitsClient benefits = new BenefitsClient(run.api(run.stranger(), caller));
    String id = target.id();
    switch (access) {
      case UPDATE ->
        ErrorAssertions.assertNotFound(
            benefits.update(id, JsonNodes.object().put("type", "downloadables")));
      case DELETE -> ErrorAssertions.assertNotFound(benefits.delete(id));
      case LIST_FILES -> ErrorAssertions.assertNotFound(benefits.files(id));
      case LIST_GRANTS -> ErrorAssertions.assertNotFound(benefits.grants(id));
      case LIST_BY_ID -> assertEmpty(benefits.list("id", id));
      case LIST_GRANTS_OF_CUSTOMER ->
        assertEmpty(benefits.allGrants("customer_id", run.model().ownCustomer().id()));
    }
  }

  private static void assertEmpty(Exchange response) {
    ExchangeAssertions.assertStatus(200, response);
    ExchangeAssertions.assertThat(
        response.at("/items").isEmpty(), response, "something foreign is listed");
  }
}
