package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawSandboxClient;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The timestamps, sessions and links of a world, which follow its clock. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.GRANTS, Capability.FILE_FLAGS, Capability.CLOCK})
final class WorldTimeScenarios {
  private static final byte[] CONTENT = {1, 2, 3, 4};
  private static final String LATER = "2100-02-03T04:05:06.789012Z";

  private final TestContext context;

  WorldTimeScenarios(TestContext context) {
    this.context = context;
  }

  private String world() {
    return context.world().organizationId();
  }

  private ObjectNode session() {
    return JsonNodes.object().put("customer_id", context.world().customer().id());
  }

  @Test
  @RequiresCapability(Capability.STORE_CLOCK)
  void givesEveryTimestampOfItsWorld() {
    ObjectNode frozen = JsonNodes.object().put("now", LATER).put("frozen", true);
    assertThat(
            context.sandbox().send(SandboxOperation.CLOCK_SET, frozen, world()).status())
        .isEqualTo(200);
    String wholeSecond = "2100-02-03T04:05:06Z";
    String inAnHour = "2100-02-03T05:05:06Z";

    Upload upload = Upload.completed(context, NewFile.of(CONTENT));
    Exchange file = context.files().list("ids", upload.fileId());
    Exchange download = context.files().download(upload.fileId());
    Exchange session = context.sessions().create(session());
    String benefitId = GrantedBenefit.byCustomer(context, upload.fileId()).benefitId();
    Exchange grant = context
        .sandbox()
        .send(
            SandboxOperation.GRANTS_CREATE,
            RawSandboxClient.grantOf(context.world().customer().id(), benefitId));
    Exchange benefit = context.benefits().get(benefitId);
    Exchange listed = context.downloadables().as(session.text("/token")).list();
    Exchange flagged = context
        .sandbox()
        .send(
            SandboxOperation.SANDBOX_FILES_UPDATE,
            JsonNodes.object().put("flagged_malicious", true),
            upload.fileId());

    assertThat(file.text("/items/0/created_at")).isEqualTo(LATER);
    assertThat(file.text("/items/0/last_modified_at")).isEqualTo(wholeSecond);
    assertThat(upload.created().text("/upload/parts/0/expires_at")).isEqualTo(inAnHour);
    assertThat(download.text("/download/expires_at")).isEqualTo(inAnHour);
    assertThat(session.text("/created_at")).isEqualTo(LATER);
    assertThat(Instant.parse(session.text("/expires_at")))
        .isEqualTo(Instant.parse(LATER).plus(Duration.ofHours(1)));
    assertThat(benefit.text("/created_at")).isEqualTo(LATER);
    assertThat(grant.text("/granted_at")).isEqualTo(LATER);
    assertThat(listed.text("/items/0/file/download/expires_at")).isEqualTo(inAnHour);
    assertThat(flagged.text("/flagged_malicious_at")).isEqualTo(LATER);
  }

  @Test
  void endsSessionsAnHourLater() {
    String token = context.sessions().create(session()).text("/token");

    context
        .sandbox()
        .send(SandboxOperation.CLOCK_SET, JsonNodes.object().put("advance", "PT59M"), world());
    Exchange before = context.downloadables().as(token).list();
    context
        .sandbox()
        .send(SandboxOperation.CLOCK_SET, JsonNodes.object().put("advance", "PT1M"), world());
    Exchange after = context.downloadables().as(token).list();
    Exchange first = context.downloadables().list();
    String another = context.sessions().create(session()).text("/token");

    assertThat(before.status()).isEqualTo(200);
    assertThat(after.status()).isEqualTo(401);
    assertThat(after.text("/error")).isEqualTo("invalid_token");
    assertThat(first.status()).isEqualTo(401);
    assertThat(context.downloadables().as(another).list().status()).isEqualTo(200);
  }

  @Test
  @RequiresCapability(Capability.STORE_CLOCK)
  void endsDownloadLinksAnHourLater() {
    GrantedBenefit.byCustomer(
        context, Upload.completed(context, NewFile.of(CONTENT)).fileId());
    String link = link(context.downloadables().list());

    context
        .sandbox()
        .send(SandboxOperation.CLOCK_SET, JsonNodes.object().put("advance", "PT1H"), world());
    Exchange gone = context.downloadables().follow(link);
    String session = context.sessions().create(session()).text("/token");
    String anew = link(context.downloadables().as(session).list());

    assertThat(gone.status()).isEqualTo(410);
    assertThat(context.downloadables().follow(anew).status()).isEqualTo(302);
  }

  @Test
  void leavesOtherWorldsAlone() {
    TestContext other = context.inNewWorld();
    GrantedBenefit.byCustomer(
        other, Upload.completed(other, NewFile.of(CONTENT)).fileId());
    String link = link(other.downloadables().list());
    Upload begun = Upload.begin(other, NewFile.of(CONTENT));

    context
        .sandbox()
        .send(SandboxOperation.CLOCK_SET, JsonNodes.object().put("advance", "P1Y"), world());

    assertThat(other
            .sandbox()
            .send(SandboxOperation.CLOCK_GET, other.world().organizationId())
            .at("/offset_seconds")
            .asLong())
        .isZero();
    assertThat(other.downloadables().list().status()).isEqualTo(200);
    assertThat(other.downloadables().follow(link).status()).isEqualTo(302);
    assertThat(begun.complete(begun.sendAll()).status()).isEqualTo(200);
  }

  @Test
  @RequiresCapability(Capability.STORE_CLOCK)
  void returnsToTheMachinesTimeAndKeepsWhatTheFutureHasMade() {
    GrantedBenefit.byCustomer(
        context, Upload.completed(context, NewFile.of(CONTENT)).fileId());
    context
        .sandbox()
        .send(SandboxOperation.CLOCK_SET, JsonNodes.object().put("advance", "P1D"), world());
    Upload future = Upload.completed(context, NewFile.of(CONTENT));
    Exchange session = context.sessions().create(session());
    String link = link(context.downloadables().as(session.text("/token")).list());

    Exchange reset = context.sandbox().send(SandboxOperation.CLOCK_RESET, world());

    assertThat(reset.status()).isEqualTo(204);
    assertThat(context
            .sandbox()
            .send(SandboxOperation.CLOCK_GET, world())
            .at("/offset_seconds")
            .asLong())
        .isZero();
    assertThat(context.downloadables().as(session.text("/token")).list().status())
        .isEqualTo(200);
    assertThat(context.downloadables().follow(link).status()).isEqualTo(302);
    assertThat(context.files().list().text("/items/0/id")).isEqualTo(future.fileId());
    assertThat(context.sandbox().send(SandboxOperation.CLOCK_RESET, world()).status())
        .isEqualTo(204);
  }

  private static String link(Exchange listed) {
    JsonNode url = listed.at("/items/0/file/download/url");
    assertThat(url.isTextual()).as("a link of a downloadable").isTrue();
    return url.asText();
  }
}
