package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Snapshots of worlds. */
@ScenarioTest
@RequiresCapability({
  Capability.WORLDS,
  Capability.GRANTS,
  Capability.CUSTOMERS,
  Capability.BENEFIT_CHANGES,
  Capability.SNAPSHOTS
})
final class SnapshotScenarios {
  private static final byte[] CONTENT = {1, 2, 3, 4, 5};

  private final TestContext context;

  SnapshotScenarios(TestContext context) {
    this.context = context;
  }

  private String world() {
    return context.world().organizationId();
  }

  private String snapshot() {
    Exchange made =
        context.sandbox().send(SandboxOperation.SNAPSHOTS_CREATE, JsonNodes.object(), world());
    assertThat(made.status()).as("status of snapshots:create").isEqualTo(201);
    return made.text("/id");
  }

  private void restore(String id) {
    assertThat(context
            .sandbox()
            .send(SandboxOperation.SNAPSHOTS_RESTORE, world(), id)
            .status())
        .as("status of snapshots:restore")
        .isEqualTo(204);
  }

  private byte[] bytesOf(String fileId) {
    return context
        .store()
        .get(context.files().download(fileId).text("/download/url"))
        .body();
  }

  @Test
  void bringsBackFilesThatWereChangedAndDeleted() {
    String changed = Upload.completed(context, NewFile.of(CONTENT)).fileId();
    String deleted = Upload.completed(context, NewFile.withChecksum(CONTENT)).fileId();
    Exchange before = context.files().list();
    String snapshot = snapshot();
    context.files().update(changed, JsonNodes.object().put("name", "other.bin"));
    context.files().delete(deleted);
    String added = Upload.completed(context, NewFile.of(CONTENT)).fileId();

    restore(snapshot);

    assertThat(context.files().list().json()).isEqualTo(before.json());
    assertThat(bytesOf(deleted)).isEqualTo(CONTENT);
    assertThat(context.files().download(added).status()).isEqualTo(404);
  }

  @Test
  void restoresTheSameSnapshotAgain() {
    String file = Upload.completed(context, NewFile.of(CONTENT)).fileId();
    String snapshot = snapshot();
    context.files().delete(file);
    restore(snapshot);
    context.files().delete(file);

    restore(snapshot);

    assertThat(bytesOf(file)).isEqualTo(CONTENT);
  }

  @Test
  void goesBackAndForthBetweenSnapshots() {
    String first = Upload.completed(context, NewFile.of(CONTENT)).fileId();
    String one = snapshot();
    context.files().delete(first);
    String second = Upload.completed(context, NewFile.of(CONTENT)).fileId();
    String two = snapshot();

    restore(one);
    byte[] then = bytesOf(first);
    restore(two);

    assertThat(then).isEqualTo(CONTENT);
    assertThat(bytesOf(second)).isEqualTo(CONTENT);
    assertThat(context.files().download(first).status()).isEqualTo(404);
  }

  @Test
  void bringsBackPeopleBenefitsAndGrants() {
    String file = Upload.completed(context, NewFile.of(CONTENT)).fileId();
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, file);
    String customer = context
        .customers()
        .create(CustomersClient.individual("kept@shop.example").put("external_id", "kept"))
        .text("/id");
    Exchange benefit = context.benefits().get(granted.benefitId());
    Exchange downloadables = context.downloadables().list();
    Exchange before = context.customers().get(customer);
    String snapshot = snapshot();
    context.customers().delete(customer);
    context.benefits().delete(granted.benefitId());
    context.customers().create(CustomersClient.individual("new@shop.example"));
    context.benefits().create(BenefitsClient.of(List.of(file)));

    restore(snapshot);

    Exchange listed = context.benefits().list();
    assertThat(context.customers().get(customer).json()).isEqualTo(before.json());
    assertThat(context.customers().list().at("/pagination/total_count").asInt()).isEqualTo(2);
    assertThat(listed.at("/items")).containsExactly(benefit.json());
    assertThat(context.downloadables().list().text("/items/0/id"))
        .isEqualTo(downloadables.text("/items/0/id"));
  }

  @Test
  void bringsBackTheCountOfDownloads() {
    String file = Upload.completed(context, NewFile.of(CONTENT)).fileId();
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, file);
    String link = context.downloadables().list().text("/items/0/file/download/url");
    context.downloadables().follow(link);
    String snapshot = snapshot();
    context.downloadables().follow(link);

    restore(snapshot);

    assertThat(context
            .benefits()
            .files(granted.benefitId())
            .at("/items/0/downloads")
            .asInt())
        .isEqualTo(1);
    assertThat(context.downloadables().follow(link).status()).isEqualTo(302);
  }

  @Test
  void takesBackSessionsOpenedSince() {
    String before = openSession();
    String snapshot = snapshot();
    String since = openSession();

    restore(snapshot);

    assertThat(context.downloadables().as(before).list().status()).isEqualTo(200);
    assertThat(context.downloadables().as(since).list().status()).isEqualTo(401);
  }

  private String openSession() {
    return context
        .sessions()
        .create(JsonNodes.object().put("customer_id", context.world().customer().id()))
        .text("/token");
  }

  @Test
  @RequiresCapability(Capability.CLOCK)
  void bringsBackTheClock() {
    context
        .sandbox()
        .send(
            SandboxOperation.CLOCK_SET,
            JsonNodes.parse("{\"now\": \"2100-01-01T00:00:00Z\", \"frozen\": true}"),
            world());
    Exchange made =
        context.sandbox().send(SandboxOperation.SNAPSHOTS_CREATE, JsonNodes.object(), world());
    context
        .sandbox()
        .send(SandboxOperation.CLOCK_SET, JsonNodes.object().put("advance", "P1D"), world());

    restore(made.text("/id"));

    assertThat(made.text("/created_at")).isEqualTo("2100-01-01T00:00:00Z");
    assertThat(context.sandbox().send(SandboxOperation.CLOCK_GET, world()).text("/now"))
        .isEqualTo("2100-01-01T00:00:00Z");
  }

  @Test
  void abortsUploadsInProgress() {
    Upload before = Upload.begin(context, NewFile.of(CONTENT));
    String snapshot = snapshot();
    Upload since = Upload.begin(context, NewFile.of(CONTENT));

    restore(snapshot);

    assertThat(before.send(0).status()).isEqualTo(404);
    assertThat(since.send(0).status()).isEqualTo(404);
    assertThat(context.files().delete(before.fileId()).status()).isEqualTo(404);
    assertThat(context.files().delete(since.fileId()).status()).isEqualTo(404);
  }

  @Test
  void keepsFilesWhoseUploadWasInProgressOutOfBenefits() {
    Upload upload = Upload.begin(context, NewFile.of(CONTENT));
    GrantedBenefit.byCustomer(context, upload.fileId());
    String snapshot = snapshot();
    upload.complete(upload.sendAll());

    restore(snapshot);

    assertThat(context.downloadables().list().at("/items")).isEmpty();
    assertThat(context.files().list().at("/items")).isEmpty();
  }

  @Test
  void listsSnapshotsOldestFirst() {
    Upload.completed(context, NewFile.of(CONTENT));
    Exchange first = context
        .sandbox()
        .send(
            SandboxOperation.SNAPSHOTS_CREATE,
            JsonNodes.object().put("name", "für später"),
            world());
    String second = snapshot();

    Exchange listed = context.sandbox().send(SandboxOperation.SNAPSHOTS_LIST, world());

    assertThat(listed.at("/items")).hasSize(2);
    assertThat(listed.at("/items/0")).isEqualTo(first.json());
    assertThat(listed.text("/items/0/name")).isEqualTo("für später");
    assertThat(listed.at("/items/0/files").asInt()).isEqualTo(1);
    assertThat(listed.at("/items/0/size").asInt()).isEqualTo(CONTENT.length);
    assertThat(listed.text("/items/1/id")).isEqualTo(second);
  }

  @Test
  @RequiresCapability(Capability.CLOCK)
  void listsSnapshotsOfAFrozenWorldInTheirOrder() {
    context
        .sandbox()
        .send(SandboxOperation.CLOCK_SET, JsonNodes.object().put("frozen", true), world());
    List<String> made = List.of(snapshot(), snapshot(), snapshot(), snapshot());

    Exchange listed = context.sandbox().send(SandboxOperation.SNAPSHOTS_LIST, world());

    assertThat(listed.at("/items").valueStream().map(item -> item.path("id").asText()))
        .containsExactlyElementsOf(made);
  }

  @Test
  void deletesSnapshotsAndTheBytesThatOnlyTheyHad() {
    String file = Upload.completed(context, NewFile.of(CONTENT)).fileId();
    String one = snapshot();
    String two = snapshot();
    context.files().delete(file);

    assertThat(context
            .sandbox()
            .send(SandboxOperation.SNAPSHOTS_DELETE, world(), one)
            .status())
        .isEqualTo(204);
    restore(two);
    byte[] kept = bytesOf(file);
    String url = context.files().download(file).text("/download/url");
    context.files().delete(file);
    assertThat(context
            .sandbox()
            .send(SandboxOperation.SNAPSHOTS_DELETE, world(), two)
            .status())
        .isEqualTo(204);

    assertThat(kept).isEqualTo(CONTENT);
    assertThat(context.store().get(url).status()).isIn(403, 404);
    assertThat(context.sandbox().send(SandboxOperation.SNAPSHOTS_LIST, world()).at("/items"))
        .isEmpty();
    assertThat(context
            .sandbox()
            .send(SandboxOperation.SNAPSHOTS_RESTORE, world(), two)
            .status())
        .isEqualTo(404);
    assertThat(context
            .sandbox()
            .send(SandboxOperation.SNAPSHOTS_DELETE, world(), two)
            .status())
        .isEqualTo(404);
  }

  @Test
  void deletesASnapshotOfFilesThatTheWorldHas() {
    String file = Upload.completed(context, NewFile.of(CONTENT)).fileId();
    String snapshot = snapshot();

    context.sandbox().send(SandboxOperation.SNAPSHOTS_DELETE, world(), snapshot);

    assertThat(bytesOf(file)).isEqualTo(CONTENT);
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void hidesDeletedFilesThatASnapshotKeeps() {
    Upload upload = Upload.completed(context, NewFile.image("product_media", CONTENT));
    Upload download = Upload.completed(context, NewFile.of(CONTENT));
    String publicUrl = context.files().list("ids", upload.fileId()).text("/items/0/public_url");
    String url = context.files().download(download.fileId()).text("/download/url");
    String snapshot = snapshot();
    context.files().delete(upload.fileId());
    context.files().delete(download.fileId());

    int deletedPublic = context.store().get(publicUrl).status();
    int deleted = context.store().get(url).status();
    restore(snapshot);

    assertThat(deletedPublic).isIn(403, 404);
    assertThat(deleted).isIn(403, 404);
    assertThat(context.store().get(publicUrl).body()).isEqualTo(CONTENT);
    assertThat(context.store().get(url).body()).isEqualTo(CONTENT);
  }

  @Test
  void takesAtMostTwentySnapshots() {
    for (int i = 0; i < 20; i++) {
      snapshot();
    }

    Exchange refused =
        context.sandbox().send(SandboxOperation.SNAPSHOTS_CREATE, JsonNodes.object(), world());

    assertThat(ReportedFaults.of(refused)).containsExactly("value_error path.organization_id");
    assertThat(ReportedFaults.messages(refused)).contains("20");
  }

  @Test
  void knowsNoSnapshotOfAnotherWorld() {
    String foreign = snapshot();
    TestContext other = context.inNewWorld();
    String world = other.world().organizationId();
    String unknown = UUID.randomUUID().toString();

    assertThat(other
            .sandbox()
            .send(SandboxOperation.SNAPSHOTS_RESTORE, world, foreign)
            .status())
        .isEqualTo(404);
    assertThat(other
            .sandbox()
            .send(SandboxOperation.SNAPSHOTS_DELETE, world, foreign)
            .status())
        .isEqualTo(404);
    assertThat(other.sandbox().send(SandboxOperation.SNAPSHOTS_LIST, world).at("/items"))
        .isEmpty();
    assertThat(other
            .sandbox()
            .send(SandboxOperation.SNAPSHOTS_CREATE, JsonNodes.object(), unknown)
            .status())
        .isEqualTo(404);
    assertThat(other.sandbox().send(SandboxOperation.SNAPSHOTS_LIST, unknown).status())
        .isEqualTo(404);
    assertThat(other
            .sandbox()
            .send(SandboxOperation.SNAPSHOTS_RESTORE, unknown, foreign)
            .status())
        .isEqualTo(404);
  }
}
