package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.model.ErrorAssertions;
import floe.contracttests.model.FileKind;
import floe.contracttests.model.FileModel;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.PresignedUrl;
import java.util.Arrays;

/** Requests a download URL, and reads what it leads to. */
public record DownloadFile(FileRef file) implements FileCommand {
  @Override
  public void run(StateMachineRun run, FileModel target) {
    Exchange response = run.context().files().download(target.id());
    if (target.isDeleted() || !target.isUploaded()) {
      ErrorAssertions.assertNotFound(response);
    } else if (target.isFlagged() || target.kind() == FileKind.SUPPORT_CASE_ATTACHMENT) {
      ErrorAssertions.assertNotPermitted(response);
    } else {
      JsonNode url = JsonMatcher.matching(
          "a presigned URL of one hour", node -> PresignedUrl.of(node.asText()).isForOneHour());
      ExchangeAssertions.assertStatus(200, response);
      JsonMatcher.expect(target.expectedDownload(url), response);
      checkContent(target, run.context().store().get(response.text("/download/url")));
    }
  }

  /** Checks that the store hands out the bytes that were sent, with the file's type and name. */
  static void checkContent(FileModel file, Exchange response) {
    ExchangeAssertions.assertStatus(200, response);
    checkBytes(file, response);
    String type = response.header("Content-Type").orElse("");
    ExchangeAssertions.assertThat(
        type.equals(file.mimeType()), response, "Content-Type is " + type);
    String disposition = response.header("Content-Disposition").orElse("");
    ExchangeAssertions.assertThat(
        disposition.startsWith("attachment"), response, "Content-Disposition is " + disposition);
    if (file.name().matches("[A-Za-z0-9 .]+")) {
      boolean named = disposition.contains("filename=\"" + file.name() + "\"");
      ExchangeAssertions.assertThat(named, response, "Content-Disposition does not name the file");
    }
  }

  /** Checks that the store hands out the bytes that were sent. */
  static void checkBytes(FileModel file, Exchange response) {
    ExchangeAssertions.assertThat(
        Arrays.equals(response.body(), file.bytes()), response, "other bytes than were sent");
  }
}
