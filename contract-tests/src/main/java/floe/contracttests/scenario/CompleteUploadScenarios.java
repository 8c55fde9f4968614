package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.Bytes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Operation {@code files:uploaded}: what is refused names the part, and can still be completed
 * rightly.
 */
@ScenarioTest
final class CompleteUploadScenarios {
  private static final int FLOOR = 5 * 1024 * 1024;

  private final TestContext context;

  CompleteUploadScenarios(TestContext context) {
    this.context = context;
  }

  private Upload twoParts() {
    return Upload.begin(
        context, NewFile.of("downloadable", Bytes.random(FLOOR + 7, 1), FLOOR, true));
  }

  private static void completesRightly(Upload upload, ObjectNode completion) {
    Exchange completed = upload.complete(completion);

    assertThat(completed.status()).isEqualTo(200);
    assertThat(completed.at("/is_uploaded").asBoolean()).isTrue();
    byte[] whole =
        new byte[upload.chunks().stream().mapToInt(chunk -> chunk.length).sum()];
    int offset = 0;
    for (byte[] chunk : upload.chunks()) {
      System.arraycopy(chunk, 0, whole, offset, chunk.length);
      offset += chunk.length;
    }
    String url = upload.context().files().download(upload.fileId()).text("/download/url");
    assertThat(upload.context().store().get(url).body()).isEqualTo(whole);
  }

  private static void refusesAndNames(Exchange refused, String place, String part) {
    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.locations(refused)).anyMatch(found -> found.startsWith(place));
    assertThat(ReportedFaults.messages(refused)).contains(part);
  }

  @Test
  void completesUploadWithMatchingParts() {
    Upload upload = twoParts();

    completesRightly(upload, upload.sendAll());
  }

  @Test
  void refusesPartThatWasNeverSent() {
    Upload upload = twoParts();
    ObjectNode completion = upload.add(upload.completion(), 0, Upload.etag(upload.send(0)));
    upload.add(completion, 1, "\"0123456789abcdef0123456789abcdef\"");

    refusesAndNames(upload.complete(completion), "body.parts.1", "art 2");
    Upload.part(completion, 1).put("checksum_etag", Upload.etag(upload.send(1)));
    completesRightly(upload, completion);
  }

  @Test
  void refusesWrongETag() {
    Upload upload = twoParts();
    ObjectNode completion = upload.sendAll();
    String right = Upload.part(completion, 1).path("checksum_etag").asText();
    Upload.part(completion, 1).put("checksum_etag", "\"0123456789abcdef0123456789abcdef\"");

    refusesAndNames(upload.complete(completion), "body.parts.1", "art 2");
    Upload.part(completion, 1).put("checksum_etag", right);
    completesRightly(upload, completion);
  }

  @Test
  void refusesWrongChecksum() {
    Upload upload = twoParts();
    ObjectNode completion = upload.sendAll();
    String right = Upload.part(completion, 0).path("checksum_sha256_base64").asText();
    Upload.part(completion, 0).put("checksum_sha256_base64", Bytes.sha256(new byte[] {9}));

    refusesAndNames(upload.complete(completion), "body.parts.0", "art 1");
    Upload.part(completion, 0).put("checksum_sha256_base64", right);
    completesRightly(upload, completion);
  }

  @Test
  void refusesChecksumThatWasAnnouncedAndIsLeftOut() {
    Upload upload = twoParts();
    ObjectNode completion = upload.sendAll();
    String right = Upload.part(completion, 0).path("checksum_sha256_base64").asText();
    Upload.part(completion, 0).putNull("checksum_sha256_base64");

    refusesAndNames(upload.complete(completion), "body.parts.0", "art 1");
    Upload.part(completion, 0).put("checksum_sha256_base64", right);
    completesRightly(upload, completion);
  }

  @Test
  void refusesPartsOutOfOrder() {
    Upload upload = twoParts();
    ObjectNode completion = upload.sendAll();
    var parts = Upload.parts(completion);
    parts.add(parts.remove(0));

    refusesAndNames(upload.complete(completion), "body.parts.", "art 1");
    parts.add(parts.remove(0));
    completesRightly(upload, completion);
  }

  @Test
  void refusesPartNamedTwice() {
    Upload upload = twoParts();
    ObjectNode completion = upload.sendAll();
    Upload.parts(completion).add(Upload.part(completion, 1).deepCopy());

    refusesAndNames(upload.complete(completion), "body.parts.2", "art 2");
    Upload.parts(completion).remove(2);
    completesRightly(upload, completion);
  }

  @Test
  void refusesPartThatWasNotAnnounced() {
    Upload upload = twoParts();
    ObjectNode completion = upload.sendAll();
    ObjectNode third = Upload.part(completion, 1).deepCopy().put("number", 3);
    Upload.parts(completion).add(third);

    refusesAndNames(upload.complete(completion), "body.parts.2", "art 3");
    Upload.parts(completion).remove(2);
    completesRightly(upload, completion);
  }

  @Test
  void refusesCompletionThatLeavesPartOut() {
    Upload upload = twoParts();
    ObjectNode completion = upload.sendAll();
    ObjectNode half = completion.deepCopy();
    Upload.parts(half).remove(1);

    refusesAndNames(upload.complete(half), "body.parts", "art 2");
    completesRightly(upload, completion);
  }

  @Test
  void refusesCompletionWithoutParts() {
    Upload upload = twoParts();
    ObjectNode completion = upload.sendAll();

    Exchange refused = upload.complete(upload.completion());

    assertThat(ReportedFaults.locations(refused)).containsExactly("body.parts");
    completesRightly(upload, completion);
  }

  @Test
  @RequiresCapability(Capability.STORE_RULES)
  void refusesPartThatIsTooSmall() {
    NewFile file = NewFile.of("downloadable", Bytes.random(FLOOR + 6, 2), FLOOR - 1, true);
    Upload upload = Upload.begin(context, file);

    Exchange refused = upload.complete(upload.sendAll());

    refusesAndNames(refused, "body.parts.0", "art 1");
    assertThat(context.files().download(upload.fileId()).status()).isEqualTo(404);
  }

  @Test
  void refusesOtherSizeThanAnnounced() {
    Upload upload = Upload.begin(context, NewFile.of(new byte[] {1, 2, 3}));
    ObjectNode short1 =
        upload.add(upload.completion(), 0, Upload.etag(upload.send(0, new byte[] {1, 2})));

    Exchange refused = upload.complete(short1);
    Exchange refusedLong = upload.complete(upload.add(
        upload.completion(), 0, Upload.etag(upload.send(0, new byte[] {1, 2, 3, 4}))));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.messages(refused)).contains("2 bytes").contains("3");
    assertThat(refusedLong.status()).isEqualTo(422);
    completesRightly(upload, upload.sendAll());
  }

  @Test
  void refusesForeignPathAndForeignUploadId() {
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
    Exchange elsewhere = other.complete(completion);

    assertThat(ReportedFaults.locations(foreignId)).containsExactly("body.id");
    assertThat(ReportedFaults.locations(foreignPath)).containsExactly("body.path");
    assertThat(ReportedFaults.locations(both)).containsExactly("body.id", "body.path");
    assertThat(ReportedFaults.locations(fileId)).containsExactly("body.id");
    assertThat(elsewhere.status()).isEqualTo(422);
    completesRightly(upload, completion);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\r", " %s ", "\r\n\t%s\r\n"})
  void dropsWhiteSpaceAroundTheETag(String form) {
    Upload upload = Upload.begin(context, NewFile.of(new byte[] {1}));
    ObjectNode completion = upload.sendAll();
    String etag = Upload.part(completion, 0).path("checksum_etag").asText();
    Upload.part(completion, 0).put("checksum_etag", form.formatted(etag));

    completesRightly(upload, completion);
  }

  @Test
  void answersTheSameFileWhenCompletedTwice() {
    Upload upload = twoParts();
    ObjectNode completion = upload.sendAll();

    Exchange first = upload.complete(completion);
    Exchange second = upload.complete(completion);

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  void refusesOtherPartsOnceCompleted() {
    Upload upload = twoParts();
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
    completesRightly(upload, completion);
  }

  @Test
  void answersTheSameFileToTwoAtOnce() {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 5; round++) {
        Upload upload = Upload.begin(context, NewFile.of(new byte[] {(byte) round}));
        ObjectNode completion = upload.sendAll();
        List<CompletableFuture<Exchange>> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          running.add(CompletableFuture.supplyAsync(() -> upload.complete(completion), threads));
        }

        List<Exchange> answers = running.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream().map(Exchange::json).distinct()).hasSize(1);
        completesRightly(upload, completion);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void takesPartSentAgain() {
    Upload upload = Upload.begin(context, NewFile.of(new byte[] {1, 2, 3}));
    String stale = Upload.etag(upload.send(0, new byte[] {9, 9, 9}));
    ObjectNode completion = upload.sendAll();

    refusesAndNames(
        upload.complete(upload.add(upload.completion(), 0, stale)), "body.parts.0", "art 1");
    completesRightly(upload, completion);
  }

  @Test
  void namesEveryFaultOfBodyAndParts() {
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

  @Test
  void namesEveryWrongPartAtOnce() {
    Upload upload = twoParts();
    ObjectNode completion = upload.sendAll();
    ObjectNode wrong = completion.deepCopy();
    Upload.part(wrong, 0).put("checksum_etag", "\"0123456789abcdef0123456789abcdef\"");
    Upload.part(wrong, 1).put("checksum_etag", "\"0123456789abcdef0123456789abcdef\"");

    Exchange refused = upload.complete(wrong);

    assertThat(ReportedFaults.locations(refused))
        .anyMatch(location -> location.startsWith("body.parts.0"))
        .anyMatch(location -> location.startsWith("body.parts.1"));
    completesRightly(upload, completion);
  }
}
