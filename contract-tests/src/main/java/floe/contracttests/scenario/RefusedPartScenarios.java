package floe.contracttests.scenario;

import static floe.contracttests.scenario.CompletionAssertions.assertCompletes;
import static floe.contracttests.scenario.CompletionAssertions.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.Bytes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import org.junit.jupiter.api.Test;

/**
 * Operation {@code files:uploaded}, when a part is refused: the fault names it, and the upload can
 * still be completed.
 */
@ScenarioTest
final class RefusedPartScenarios {
  private final TestContext context;

  RefusedPartScenarios(TestContext context) {
    this.context = context;
  }

  @Test
  void refusesPartThatWasNeverSent() {
    Upload upload = CompletionAssertions.twoParts(context);
    ObjectNode completion = upload.add(upload.completion(), 0, Upload.etag(upload.send(0)));
    upload.add(completion, 1, "\"0123456789abcdef0123456789abcdef\"");

    assertRefuses(upload.complete(completion), "body.parts.1", "art 2");
    Upload.part(completion, 1).put("checksum_etag", Upload.etag(upload.send(1)));
    assertCompletes(upload, completion);
  }

  @Test
  void refusesPartWithWrongETag() {
    Upload upload = CompletionAssertions.twoParts(context);
    ObjectNode completion = upload.sendAll();
    String right = Upload.part(completion, 1).path("checksum_etag").asText();
    Upload.part(completion, 1).put("checksum_etag", "\"0123456789abcdef0123456789abcdef\"");

    assertRefuses(upload.complete(completion), "body.parts.1", "art 2");
    Upload.part(completion, 1).put("checksum_etag", right);
    assertCompletes(upload, completion);
  }

  @Test
  void refusesPartWithWrongChecksum() {
    Upload upload = CompletionAssertions.twoParts(context);
    ObjectNode completion = upload.sendAll();
    String right = Upload.part(completion, 0).path("checksum_sha256_base64").asText();
    Upload.part(completion, 0).put("checksum_sha256_base64", Bytes.sha256(new byte[] {9}));

    assertRefuses(upload.complete(completion), "body.parts.0", "art 1");
    Upload.part(completion, 0).put("checksum_sha256_base64", right);
    assertCompletes(upload, completion);
  }

  @Test
  void refusesPartWithoutAnnouncedChecksum() {
    Upload upload = CompletionAssertions.twoParts(context);
    ObjectNode completion = upload.sendAll();
    String right = Upload.part(completion, 0).path("checksum_sha256_base64").asText();
    Upload.part(completion, 0).putNull("checksum_sha256_base64");

    assertRefuses(upload.complete(completion), "body.parts.0", "art 1");
    Upload.part(completion, 0).put("checksum_sha256_base64", right);
    assertCompletes(upload, completion);
  }

  @Test
  void refusesPartsOutOfOrder() {
    Upload upload = CompletionAssertions.twoParts(context);
    ObjectNode completion = upload.sendAll();
    var parts = Upload.parts(completion);
    parts.add(parts.remove(0));

    assertRefuses(upload.complete(completion), "body.parts.", "art 1");
    parts.add(parts.remove(0));
    assertCompletes(upload, completion);
  }

  @Test
  void refusesPartNamedTwice() {
    Upload upload = CompletionAssertions.twoParts(context);
    ObjectNode completion = upload.sendAll();
    Upload.parts(completion).add(Upload.part(completion, 1).deepCopy());

    assertRefuses(upload.complete(completion), "body.parts.2", "art 2");
    Upload.parts(completion).remove(2);
    assertCompletes(upload, completion);
  }

  @Test
  void refusesPartThatWasNotAnnounced() {
    Upload upload = CompletionAssertions.twoParts(context);
    ObjectNode completion = upload.sendAll();
    ObjectNode third = Upload.part(completion, 1).deepCopy().put("number", 3);
    Upload.parts(completion).add(third);

    assertRefuses(upload.complete(completion), "body.parts.2", "art 3");
    Upload.parts(completion).remove(2);
    assertCompletes(upload, completion);
  }

  @Test
  @RequiresCapability(Capability.STORE_RULES)
  void refusesSmallPartThatIsNotLast() {
    NewFile file = NewFile.of(
        "downloadable",
        Bytes.random(NewFile.MIN_PART_BYTES + 6, 2),
        NewFile.MIN_PART_BYTES - 1,
        true);
    Upload upload = Upload.begin(context, file);

    Exchange refused = upload.complete(upload.sendAll());

    assertRefuses(refused, "body.parts.0", "art 1");
    assertThat(context.files().download(upload.fileId()).status()).isEqualTo(404);
  }

  @Test
  void reportsEveryWrongPartAtOnce() {
    Upload upload = CompletionAssertions.twoParts(context);
    ObjectNode completion = upload.sendAll();
    ObjectNode wrong = completion.deepCopy();
    Upload.part(wrong, 0).put("checksum_etag", "\"0123456789abcdef0123456789abcdef\"");
    Upload.part(wrong, 1).put("checksum_etag", "\"0123456789abcdef0123456789abcdef\"");

    Exchange refused = upload.complete(wrong);

    assertThat(ReportedFaults.locations(refused))
        .anyMatch(location -> location.startsWith("body.parts.0"))
        .anyMatch(location -> location.startsWith("body.parts.1"));
    assertCompletes(upload, completion);
  }
}
