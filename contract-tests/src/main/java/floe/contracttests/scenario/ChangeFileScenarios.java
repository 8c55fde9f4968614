package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.SANDBOX_FILES_UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations {@code files:update}, {@code files:delete} and {@code files:download}. */
@ScenarioTest
final class ChangeFileScenarios {
  private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

  private final TestContext context;

  ChangeFileScenarios(TestContext context) {
    this.context = context;
  }

  @Test
  void changesNameAndVersion() {
    Upload upload = Upload.completed(context, NewFile.of(CONTENT));

    Exchange both = context
        .files()
        .update(upload.fileId(), JsonNodes.object().put("name", "new.bin").put("version", "2"));
    Exchange listed = context.files().list("ids", upload.fileId());

    assertThat(both.status()).isEqualTo(200);
    assertThat(listed.text("/items/0/name")).isEqualTo("new.bin");
    assertThat(listed.text("/items/0/version")).isEqualTo("2");
    assertThat(listed.text("/items/0/path")).isEqualTo(upload.created().text("/path"));
  }

  @Test
  void keepsFieldsThatAreNullOrAbsent() {
    Upload upload = Upload.completed(context, NewFile.of(CONTENT).named("kept.bin"));
    context.files().update(upload.fileId(), JsonNodes.object().put("version", "1"));

    Exchange nulls = context
        .files()
        .update(upload.fileId(), JsonNodes.object().putNull("name").putNull("version"));
    Exchange nothing = context.files().update(upload.fileId(), JsonNodes.object());
    Exchange one = context.files().update(upload.fileId(), JsonNodes.object().put("version", "2"));

    assertThat(nulls.text("/name")).isEqualTo("kept.bin");
    assertThat(nulls.text("/version")).isEqualTo("1");
    assertThat(nothing.text("/name")).isEqualTo("kept.bin");
    assertThat(nothing.text("/version")).isEqualTo("1");
    assertThat(one.text("/name")).isEqualTo("kept.bin");
    assertThat(one.text("/version")).isEqualTo("2");
  }

  @Test
  void changesFileBeforeUpload() {
    Upload upload = Upload.begin(context, NewFile.of(CONTENT));

    Exchange changed =
        context.files().update(upload.fileId(), JsonNodes.object().put("name", "early.bin"));
    Exchange completed = upload.complete(upload.sendAll());

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.at("/is_uploaded").asBoolean()).isFalse();
    assertThat(completed.text("/name")).isEqualTo("early.bin");
  }

  @Test
  void downloadsUnderNewName() {
    Upload upload = Upload.completed(context, NewFile.of(CONTENT).named("old.bin"));
    context.files().update(upload.fileId(), JsonNodes.object().put("name", "new name.bin"));

    Exchange bytes =
        context.store().get(context.files().download(upload.fileId()).text("/download/url"));

    assertThat(bytes.header("Content-Disposition").orElse(""))
        .contains("new name.bin")
        .doesNotContain("old.bin");
  }

  @Test
  void refusesInvalidChanges() {
    Upload upload = Upload.completed(context, NewFile.of(CONTENT));
    ObjectNode body = JsonNodes.object().put("name", 42);
    body.putArray("version");

    Exchange refused = context.files().update(upload.fileId(), body);

    assertThat(ReportedFaults.of(refused))
        .containsExactlyInAnyOrder("string_type body.name", "string_type body.version");
  }

  @Test
  void refusesChangesAndDownloadsOfSupportCaseAttachments() {
    Upload upload = Upload.completed(context, NewFile.image("support_case_attachment", CONTENT));

    Exchange update = context.files().update(upload.fileId(), JsonNodes.object().put("name", "x"));
    Exchange delete = context.files().delete(upload.fileId());

    assertThat(update.status()).isEqualTo(403);
    assertThat(update.text("/error")).isEqualTo("NotPermitted");
    assertThat(delete.status()).isEqualTo(403);
    assertThat(context.files().download(upload.fileId()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"downloadable", "product_media", "organization_avatar"})
  void deletesFileAndItsBytes(String service) {
    Upload upload = Upload.completed(context, NewFile.image(service, CONTENT));
    String url = context.files().download(upload.fileId()).text("/download/url");

    Exchange deleted = context.files().delete(upload.fileId());
    Exchange bytes = context.store().get(url);

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(bytes.status()).isEqualTo(404);
    assertThat(context.files().download(upload.fileId()).status()).isEqualTo(404);
    assertThat(context.files().update(upload.fileId(), JsonNodes.object()).status())
        .isEqualTo(404);
    assertThat(context.files().delete(upload.fileId()).status()).isEqualTo(404);
    assertThat(context.files().uploaded(upload.fileId(), upload.completion()).status())
        .isEqualTo(404);
    assertThat(context.files().list("ids", upload.fileId()).at("/items")).isEmpty();
  }

  @Test
  @RequiresCapability(Capability.STORE_RULES)
  void deletesUnfinishedUpload() {
    Upload upload = Upload.begin(context, NewFile.of(CONTENT));

    Exchange deleted = context.files().delete(upload.fileId());
    Exchange late = upload.send(0);
    Exchange completed = upload.complete(upload.add(upload.completion(), 0, "\"etag\""));

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(late.status()).isEqualTo(404);
    assertThat(completed.status()).isEqualTo(404);
  }

  @Test
  void answersDownloadBeforeUploadWith404() {
    Upload begun = Upload.begin(context, NewFile.of(CONTENT));

    Exchange missed = context.files().download(begun.fileId());

    assertThat(missed.status()).isEqualTo(404);
    assertThat(missed.text("/error")).isEqualTo("ResourceNotFound");
  }

  @ParameterizedTest
  @ValueSource(strings = {"downloadable", "product_media", "organization_avatar"})
  void downloadsUploadedBytes(String service) {
    Upload upload = Upload.completed(context, NewFile.image(service, CONTENT));

    Exchange download = context.files().download(upload.fileId());
    Exchange bytes = context.store().get(download.text("/download/url"));

    assertThat(download.status()).isEqualTo(200);
    assertThat(bytes.body()).isEqualTo(CONTENT);
    assertThat(bytes.header("ETag")).contains(download.text("/checksum_etag"));
  }

  @Test
  @RequiresCapability(Capability.FILE_FLAGS)
  void refusesDownloadOfFlaggedFile() {
    Upload upload = Upload.completed(context, NewFile.of(CONTENT));

    Exchange flagged = context
        .sandbox()
        .send(
            SANDBOX_FILES_UPDATE,
            JsonNodes.object().put("flagged_malicious", true),
            upload.fileId());
    Exchange refused = context.files().download(upload.fileId());
    Exchange listed = context.files().list("ids", upload.fileId());
    context
        .sandbox()
        .send(
            SANDBOX_FILES_UPDATE,
            JsonNodes.object().put("flagged_malicious", false),
            upload.fileId());
    Exchange cleared = context.files().download(upload.fileId());

    assertThat(flagged.status()).isEqualTo(200);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("/error")).isEqualTo("NotPermitted");
    assertThat(listed.at("/items/0/flagged_malicious_at").isTextual()).isTrue();
    assertThat(cleared.status()).isEqualTo(200);
  }
}
