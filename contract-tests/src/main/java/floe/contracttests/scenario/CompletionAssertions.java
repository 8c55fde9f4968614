package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.Bytes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;

/** What the scenarios about completions have in common. */
final class CompletionAssertions {

  private CompletionAssertions() {}

  /** Begins an upload of two parts, with checksums. */
  static Upload twoParts(TestContext context) {
    byte[] content = Bytes.random(NewFile.MIN_PART_BYTES + 7, 1);
    return Upload.begin(context, NewFile.of("downloadable", content, NewFile.MIN_PART_BYTES, true));
  }

  /** Asserts that a completion succeeds, and that the bytes are those that were sent. */
  static void assertCompletes(Upload upload, ObjectNode completion) {
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

  /**
   * Asserts that a completion was refused with 422.
   *
   * @param location how the location of one fault starts
   * @param part what the messages mention, e.g. the part's number
   */
  static void assertRefuses(Exchange refused, String location, String part) {
    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.locations(refused)).anyMatch(found -> found.startsWith(location));
    assertThat(ReportedFaults.messages(refused)).contains(part);
  }
}
