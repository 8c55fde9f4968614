package floe.contracttests.scenario;

import static floe.contracttests.scenario.CompletionAssertions.assertCompletes;
import static floe.contracttests.scenario.CompletionAssertions.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operation {@code files:uploaded}, when it succeeds. */
@ScenarioTest
final class CompleteUploadScenarios {
  private final TestContext context;

  CompleteUploadScenarios(TestContext context) {
    this.context = context;
  }

  @Test
  void completesUploadWithMatchingParts() {
    Upload upload = CompletionAssertions.twoParts(context);

    assertCompletes(upload, upload.sendAll());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s\r", " %s ", "\r\n\t%s\r\n"})
  void ignoresWhiteSpaceAroundETag(String form) {
    Upload upload = Upload.begin(context, NewFile.of(new byte[] {1}));
    ObjectNode completion = upload.sendAll();
    String etag = Upload.part(completion, 0).path("checksum_etag").asText();
    Upload.part(completion, 0).put("checksum_etag", form.formatted(etag));

    assertCompletes(upload, completion);
  }

  @Test
  void answersSameFileWhenCompletedTwice() {
    Upload upload = CompletionAssertions.twoParts(context);
    ObjectNode completion = upload.sendAll();

    Exchange first = upload.complete(completion);
    Exchange second = upload.complete(completion);

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  void answersSameFileToConcurrentCompletions() {
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
        assertCompletes(upload, completion);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @RequiresCapability(Capability.PARTS_WITHOUT_CHECKSUM)
  void completesWithPartSentAgain() {
    Upload upload = Upload.begin(context, NewFile.withoutChecksum(new byte[] {1, 2, 3}));
    String stale = Upload.etag(upload.send(0, new byte[] {9, 9, 9}));
    ObjectNode completion = upload.sendAll();

    assertRefuses(
        upload.complete(upload.add(upload.completion(), 0, stale)), "body.parts.0", "art 1");
    assertCompletes(upload, completion);
  }
}
