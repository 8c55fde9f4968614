package floe.contracttests.scenario;

import static floe.contracttests.scenario.CompletionAssertions.assertCompletes;
import static floe.contracttests.scenario.CompletionAssertions.assertRefuses;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Operation {@code files:uploaded}, when the completion as a whole is refused; the upload can still
 * be completed.
 */
@ScenarioTest
final class RefusedCompletionScenarios {
  private final TestContext context;

  RefusedCompletionScenarios(TestContext context) {
    this.context = context;
  }

  @Test
  void refusesCompletionThatOmitsPart() {
    Upload upload = CompletionAssertions.twoParts(context);
    ObjectNode completion = upload.sendAll();
    ObjectNode half = completion.deepCopy();
    Upload.parts(half).remove(1);

    assertRefuses(upload.complete(half), "body.parts", "art 2");
    assertCompletes(upload, completion);
  }

  @Test
  void refusesCompletionWithoutParts() {
    Upload upload = CompletionAssertions.twoParts(context);
    ObjectNode completion = upload.sendAll();

    Exchange refused = upload.complete(upload.completion());

    assertThat(ReportedFaults.locations(refused)).containsExactly("body.parts");
    assertCompletes(upload, completion);
  }

  @Test
  @RequiresCapability(Capability.PARTS_WITHOUT_CHECKSUM)
  void refusesSizeThatWasNotAnnounced() {
    Upload upload = Upload.begin(context, NewFile.withoutChecksum(new byte[] {1, 2, 3}));
    ObjectNode short1 =
        upload.add(upload.completion(), 0, Upload.etag(upload.send(0, new byte[] {1, 2})));

    Exchange refused = upload.complete(short1);
    Exchange refusedLong = upload.complete(upload.add(
        upload.completion(), 0, Upload.etag(upload.send(0, new byte[] {1, 2, 3, 4}))));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.messages(refused)).contains("2 bytes").contains("3");
    assertThat(refusedLong.status()).isEqualTo(422);
    assertCompletes(upload, upload.sendAll());
  }

  @Test
  void refusesPathAndUploadIdOfAnotherFile() {
    Upload upload = Upload.begin(context, NewFile.of(new byte[] {1}));
    Upload other = Upload.begin(context, NewFile.of(new byte[] {1}));
    ObjectNode completion = upload.sendAll();
    String otherId = other.created().text("/upload/id");
    String otherPath = other.created().text("/upload/path");

    Exchange foreignId = upload.complete(completion.deepCopy().put("id", otherId));
    Exchange foreignPath = upload.complete(completion.deepCopy().put("path", otherPath));
    Exchange both =
        upload.complete(completion.deepCopy().put("id", otherId).put("path", otherPath));
    Exchange fileId = upload.complete(completion.deepCopy().put("id", upload.fileId()));
    Exchange ofOtherFile = other.complete(completion);

    assertThat(ReportedFaults.locations(foreignId)).containsExactly("body.id");
    assertThat(ReportedFaults.locations(foreignPath)).containsExactly("body.path");
    assertThat(ReportedFaults.locations(both)).containsExactly("body.id", "body.path");
    assertThat(ReportedFaults.locations(fileId)).containsExactly("body.id");
    assertThat(ofOtherFile.status()).isEqualTo(422);
    assertCompletes(upload, completion);
  }

  @Test
  void refusesOtherPartsAfterCompletion() {
    Upload upload = CompletionAssertions.twoParts(context);
    ObjectNode completion = upload.sendAll();
    Exchange completed = upload.complete(completion);
    ObjectNode other = completion.deepCopy();
    Upload.parts(other).remove(1);
    ObjectNode wrong = completion.deepCopy();
    Upload.part(wrong, 0).put("checksum_etag", "\"0123456789abcdef0123456789abcdef\"");

    Exchange refusedOther = upload.complete(other);
    Exchange refusedWrong = upload.complete(wrong);

    assertThat(completed.status()).isEqualTo(200);
    assertThat(refusedOther.status()).isEqualTo(422);
    assertThat(refusedWrong.status()).isEqualTo(422);
    assertCompletes(upload, completion);
  }

  @Test
  void reportsEveryFaultOfBodyAndParts() {
    ObjectNode body = JsonNodes.object().put("id", 1);
    body.putArray("parts").addObject().put("number", "one");

    Exchange refused = context.files().uploaded(UUID.randomUUID().toString(), body);

    assertThat(ReportedFaults.of(refused))
        .containsExactlyInAnyOrder(
            "string_type body.id",
            "missing body.path",
            "int_type body.parts.0.number",
            "missing body.parts.0.checksum_etag",
            "missing body.parts.0.checksum_sha256_base64");
  }
}
