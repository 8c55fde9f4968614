package floe.contracttests.scenario;

import static floe.contracttests.scenario.DownloadableReader.files;
import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operation {@code customer_portal:downloadables:list}: files that customers do not see. */
@ScenarioTest
@RequiresCapability({Capability.GRANTS, Capability.CUSTOMER_TOKEN})
final class HiddenDownloadableScenarios {
  private static final byte[] CONTENT = "field recordings".getBytes(StandardCharsets.UTF_8);

  private final TestContext context;

  HiddenDownloadableScenarios(TestContext context) {
    this.context = context;
  }

  @Test
  void hidesFilesOfRevokedGrant() {
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, Upload.ofName(context, "a.zip"));
    String link = context.downloadables().list().text("/items/0/file/download/url");

    Exchange revoked = context.sandbox().send(SandboxOperation.GRANTS_REVOKE, granted.grantId());
    Exchange listed = context.downloadables().list();
    Exchange followed = context.downloadables().follow(link);
    Exchange again = context.sandbox().send(SandboxOperation.GRANTS_REVOKE, granted.grantId());

    assertThat(revoked.status()).isEqualTo(204);
    assertThat(files(listed)).isEmpty();
    assertThat(followed.status()).isEqualTo(404);
    assertThat(again.status()).isEqualTo(404);
  }

  @Test
  @RequiresCapability(Capability.FILE_FLAGS)
  void hidesFlaggedFileAndAnswersItsLinksWith410() {
    String file = Upload.ofName(context, "a.zip");
    GrantedBenefit.byCustomer(context, file);
    String link = context.downloadables().list().text("/items/0/file/download/url");

    context
        .sandbox()
        .send(
            SandboxOperation.SANDBOX_FILES_UPDATE,
            JsonNodes.object().put("flagged_malicious", true),
            file);
    Exchange listed = context.downloadables().list();
    Exchange gone = context.downloadables().follow(link);
    context
        .sandbox()
        .send(
            SandboxOperation.SANDBOX_FILES_UPDATE,
            JsonNodes.object().put("flagged_malicious", false),
            file);
    Exchange back = context.downloadables().list();

    assertThat(files(listed)).isEmpty();
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.text("/error")).isEqualTo("ResourceUnavailable");
    assertThat(gone.text("/detail")).isEqualTo("Unavailable");
    assertThat(files(back)).containsExactly(file);
  }

  @Test
  @RequiresCapability(Capability.FILE_FLAGS)
  void hidesDisabledFile() {
    String file = Upload.ofName(context, "a.zip");
    GrantedBenefit.byCustomer(context, file);

    Exchange disabled = context
        .sandbox()
        .send(
            SandboxOperation.SANDBOX_FILES_UPDATE,
            JsonNodes.object().put("is_enabled", false),
            file);
    Exchange listed = context.downloadables().list();
    context
        .sandbox()
        .send(
            SandboxOperation.SANDBOX_FILES_UPDATE,
            JsonNodes.object().put("is_enabled", true),
            file);
    Exchange back = context.downloadables().list();

    assertThat(disabled.at("/is_enabled").asBoolean()).isFalse();
    assertThat(files(listed)).isEmpty();
    assertThat(files(back)).containsExactly(file);
  }

  @Test
  void hidesDeletedFile() {
    String file = Upload.ofName(context, "a.zip");
    GrantedBenefit.byCustomer(context, file);
    String link = context.downloadables().list().text("/items/0/file/download/url");

    context.files().delete(file);

    assertThat(files(context.downloadables().list())).isEmpty();
    assertThat(context.downloadables().follow(link).status()).isIn(404, 410);
  }

  @Test
  void listsFileOnlyAfterUpload() {
    Upload upload = Upload.begin(context, NewFile.of(CONTENT));
    GrantedBenefit.byCustomer(context, upload.fileId());

    Exchange early = context.downloadables().list();
    upload.complete(upload.sendAll());
    Exchange late = context.downloadables().list();

    assertThat(files(early)).isEmpty();
    assertThat(files(late)).containsExactly(upload.fileId());
  }

  @Test
  void hidesArchivedFile() {
    String kept = Upload.ofName(context, "new.zip");
    String archived = Upload.ofName(context, "old.zip");
    var body = BenefitsClient.of(List.of(kept, archived));
    body.withObject("/properties").putObject("archived").put(archived, true);
    Exchange benefit = context.benefits().create(body);

    context.grant(context.world().customer().id(), benefit.text("/id"));

    assertThat(files(context.downloadables().list())).containsExactly(kept);
  }
}
