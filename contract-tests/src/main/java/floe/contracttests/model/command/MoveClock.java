package floe.contracttests.model.command;

import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawSandboxClient;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.Set;

/** Moves the clock of another world by an hour, after which something of that world has expired. */
public record MoveClock(Expiring expiring) implements Command {

  /** What expires. */
  public enum Expiring {
    SESSION,
    DOWNLOAD_LINK,
    PART_URL
  }

  @Override
  public Set<Capability> requires() {
    return switch (expiring) {
      case SESSION -> Set.of(Capability.WORLDS, Capability.CLOCK);
      // uploads a file in a world whose clock may have been moved before
      case DOWNLOAD_LINK ->
        Set.of(Capability.WORLDS, Capability.CLOCK, Capability.STORE_CLOCK, Capability.GRANTS);
      case PART_URL -> Set.of(Capability.WORLDS, Capability.CLOCK, Capability.STORE_CLOCK);
    };
  }

  @Override
  public void run(StateMachineRun run) {
    TestContext other = run.elsewhere("clock");
    switch (expiring) {
      case SESSION -> expireSession(other);
      case DOWNLOAD_LINK -> expireLink(other);
      case PART_URL -> expirePart(other);
    }
  }

  private static void advance(TestContext context) {
    String world = context.world().organizationId();
    ExchangeAssertions.assertStatus(
        200,
        context
            .sandbox()
            .send(SandboxOperation.CLOCK_SET, JsonNodes.object().put("advance", "PT1H"), world));
  }

  private static String session(TestContext context) {
    String customer = context.world().customer().id();
    return ExchangeAssertions.assertStatus(
            201, context.sessions().create(JsonNodes.object().put("customer_id", customer)))
        .text("/token");
  }

  private static void expireSession(TestContext context) {
    String token = session(context);
    ExchangeAssertions.assertStatus(200, context.downloadables().as(token).list());
    advance(context);
    ExchangeAssertions.assertError(
        401, "invalid_token", context.downloadables().as(token).list());
  }

  private static void expireLink(TestContext context) {
    String file = Upload.completed(context, NewFile.of(new byte[] {1})).fileId();
    Exchange benefit = ExchangeAssertions.assertStatus(
        201, context.benefits().create(BenefitsClient.of(List.of(file))));
    ExchangeAssertions.assertStatus(
        201,
        context
            .sandbox()
            .send(
                SandboxOperation.GRANTS_CREATE,
                RawSandboxClient.grantOf(context.world().customer().id(), benefit.text("/id"))));
    String link = context
        .downloadables()
        .as(session(context))
        .list("benefit_id", benefit.text("/id"))
        .text("/items/0/file/download/url");
    ExchangeAssertions.assertStatus(302, context.downloadables().follow(link));
    advance(context);
    ExchangeAssertions.assertError(
        410, "ResourceUnavailable", context.downloadables().follow(link));
  }

  private static void expirePart(TestContext context) {
    Upload upload = Upload.begin(context, NewFile.of(new byte[] {1}));
    advance(context);
    ErrorAssertions.assertRefusedByStore(upload.send(0));
  }
}
