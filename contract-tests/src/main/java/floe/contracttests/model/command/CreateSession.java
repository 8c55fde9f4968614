package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.PageLimit;
import floe.contracttests.model.TimeMatchers;
import floe.contracttests.model.WorldModel;
import floe.contracttests.target.Capability;
import floe.contracttests.target.TestWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Creates a session of the customer or a member, and lists the downloadables with its token. It is
 * refused once the customer was deleted.
 */
public record CreateSession(CustomerId customer, PortalUser user, ReturnUrl returnUrl)
    implements Command {

  /** Which of the customer's ids the request names. */
  public enum CustomerId {
    ID,
    EXTERNAL_ID
  }

  /** Where the portal leads back to. */
  public enum ReturnUrl {
    NONE,
    SHOP
  }

  @Override
  public Set<Capability> requires() {
    return user == PortalUser.MEMBER ? Set.of(Capability.MEMBER_TOKEN) : Set.of();
  }

  @Override
  public boolean when(WorldModel model) {
    TestWorld.Customer known = model.world().customer();
    boolean named = customer == CustomerId.ID || !known.externalId().isEmpty();
    return named && !known.id().isEmpty();
  }

  @Override
  public void run(StateMachineRun run) {
    TestWorld world = run.model().world();
    ObjectNode body = body(world);
    Exchange response = run.context().sessions().create(body);
    if (run.model().ownCustomer().isDeleted()) {
      ErrorAssertions.assertInvalid(response);
      return;
    }
    ExchangeAssertions.assertStatus(201, response);
    checkCustomer(response, world);
    checkToken(response, user == PortalUser.MEMBER ? "polar_mst_" : "polar_cst_");
    ExchangeAssertions.assertThat(
        response.at("/return_url").asText("").equals(body.path("return_url").asText("")),
        response,
        "return_url is not the request's");
    String token = response.text("/token");
    if (run.model().isShared()) {
      ExchangeAssertions.assertStatus(
          200, run.context().downloadables().as(token).list());
    } else {
      ListDownloadables.listAll(run, token, user, PageLimit.DEFAULT);
    }
  }

  private ObjectNode body(TestWorld world) {
    ObjectNode body = JsonNodes.object();
    switch (customer) {
      case ID -> body.put("customer_id", world.customer().id());
      case EXTERNAL_ID -> body.put("external_customer_id", world.customer().externalId());
    }
    if (user == PortalUser.MEMBER) {
      body.put("member_id", world.member().id());
    }
    if (returnUrl == ReturnUrl.SHOP) {
      body.put("return_url", "https://shop.example/back?x=1");
    }
    return body;
  }

  private static void checkCustomer(Exchange response, TestWorld world) {
    String id = world.customer().id();
    ExchangeAssertions.assertThat(
        response.text("/customer_id").equals(id), response, "it is for another customer");
    ExchangeAssertions.assertThat(
        response.text("/customer/id").equals(id), response, "it shows another customer");
    ExchangeAssertions.assertThat(
        response.text("/customer/organization_id").equals(world.organizationId()),
        response,
        "the customer is another organization's");
  }

  /** Checks the token of a new session, and that it lives one hour. */
  static void checkToken(Exchange response, String form) {
    ExchangeAssertions.assertThat(
        response.text("/token").matches(form + "[0-9A-Za-z]{43}"),
        response,
        "the token is of another form");
    Instant created = TimeMatchers.timeAt(response, "/created_at");
    Instant expires = TimeMatchers.timeAt(response, "/expires_at");
    boolean oneHour = Duration.between(created, expires).equals(TimeMatchers.HOUR);
    ExchangeAssertions.assertThat(
        oneHour && TimeMatchers.isNear(created, response.receivedAt()),
        response,
        "it does not live one hour from now");
    ExchangeAssertions.assertThat(
        response.text("/customer_portal_url").contains(response.text("/token")),
        response,
        "the portal's address has no token");
  }
}
