package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.Exchange;
import floe.contracttests.context.Bytes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import org.junit.jupiter.api.Test;

/** Files in parts as the browser client upstream sends them. */
@ScenarioTest
final class LargeFileScenarios {
  private final TestContext context;

  LargeFileScenarios(TestContext context) {
    this.context = context;
  }

  private void assertRoundTrip(byte[] content, int parts) {
    Upload upload = Upload.completed(context, NewFile.inBrowserParts(content));
    Exchange download = context.files().download(upload.fileId());

    Exchange bytes = context.store().get(download.text("/download/url"));

    assertThat(upload.chunks()).hasSize(parts);
    assertThat(download.text("/checksum_etag")).endsWith("-" + parts + "\"");
    assertThat(download.at("/size").asInt()).isEqualTo(content.length);
    assertThat(Bytes.sha256(bytes.body())).isEqualTo(Bytes.sha256(content));
  }

  @Test
  void returnsTwentyFiveMegabytesSentInThreeParts() {
    assertRoundTrip(Bytes.random(25_000_000, 25), 3);
  }

  @Test
  void acceptsEmptyLastPartAtExactMultiple() {
    assertRoundTrip(Bytes.random(2 * NewFile.PART_BYTES, 20), 3);
  }

  @Test
  void acceptsEmptyFile() {
    assertRoundTrip(new byte[0], 1);
  }
}
