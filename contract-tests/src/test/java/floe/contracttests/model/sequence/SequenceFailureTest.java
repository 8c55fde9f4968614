package floe.contracttests.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.message.Headers;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.SentRequest;
import floe.contracttests.model.FileKind;
import floe.contracttests.model.ModelMismatchError;
import floe.contracttests.model.command.CompleteUploadWrongly;
import floe.contracttests.model.command.FileRef;
import floe.contracttests.model.command.FileSize;
import floe.contracttests.model.command.FileSpec;
import floe.contracttests.model.command.StateMachineRun.Executed;
import floe.contracttests.model.command.UploadFile;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SequenceFailureTest {
  private static final UploadFile UPLOAD =
      new UploadFile(FileSpec.of(FileKind.DOWNLOADABLE).with(FileSize.TWO_PARTS));
  private static final String PRINTED_UPLOAD =
      "UploadFile[kind=DOWNLOADABLE, size=TWO_PARTS, name=PLAIN, version=NONE, checksums=PARTS,"
          + " caller=ORGANIZATION]";
  private static final CompleteUploadWrongly COMPLETE =
      new CompleteUploadWrongly(new FileRef(3), CompleteUploadWrongly.Mistake.WRONG_ETAG);
  private static final String PRINTED_COMPLETE =
      "CompleteUploadWrongly[file=#3, mistake=WRONG_ETAG]";

  private static final String UPLOAD_IN_WORDS = "Upload file (size: two parts)";
  private static final String COMPLETE_IN_WORDS =
      "Complete upload wrongly (file number 4, mistake: wrong etag)";

  @Test
  void tellsStoryInWords() {
    assertThat(failure().story())
        .containsExactly(
            UPLOAD_IN_WORDS + ": POST the store → 200, PUT the store → 200",
            COMPLETE_IN_WORDS + ": PATCH the store → 200");
  }

  @Test
  void printsCommandsWithTheirArgumentsByName() {
    assertThat(failure().message())
        .isEqualTo("planted\nafter\n  %s\n  %s".formatted(PRINTED_UPLOAD, PRINTED_COMPLETE));
  }

  @Test
  void headsTheRequestsOfEachCommandInTheScript() {
    assertThat(failure().curl())
        .containsSubsequence(
            "# " + UPLOAD_IN_WORDS, "-X POST", "-X PUT", "# " + COMPLETE_IN_WORDS, "-X PATCH");
  }

  @Test
  void namesCommandsWithoutRequestsInTheScriptToo() {
    SequenceFailure failure = new SequenceFailure(
        List.of(new Executed(UPLOAD, 0), new Executed(COMPLETE, 1), new Executed(UPLOAD, 1)),
        new ModelMismatchError("planted"),
        List.of(exchange("POST")),
        Map.of());

    assertThat(failure.curl())
        .containsSubsequence("-X POST", "# " + COMPLETE_IN_WORDS + "\n", "# " + UPLOAD_IN_WORDS);
  }

  private static SequenceFailure failure() {
    return new SequenceFailure(
        List.of(new Executed(UPLOAD, 0), new Executed(COMPLETE, 2)),
        new ModelMismatchError("planted"),
        List.of(exchange("POST"), exchange("PUT"), exchange("PATCH")),
        Map.of());
  }

  private static Exchange exchange(String method) {
    URI base = URI.create("http://127.0.0.1:1");
    SentRequest request = new SentRequest(method, base, "/", Headers.NONE, new byte[0]);
    return new Exchange(request, 200, Headers.NONE, new byte[0], Instant.EPOCH);
  }
}
