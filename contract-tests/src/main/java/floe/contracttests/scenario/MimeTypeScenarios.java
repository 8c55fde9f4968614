package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloadable files may have any MIME type, even an empty one. */
@ScenarioTest
final class MimeTypeScenarios {
  private final TestContext context;

  MimeTypeScenarios(TestContext context) {
    this.context = context;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "text/html\r\nX-Injected: yes", "ünïcode/тип", "a/b; c=\"d\"", "\0", "*/*"
      })
  void returnsBytesOfAnyMimeType(String mimeType) {
    byte[] content = {1, 2, 3};

    Upload upload = Upload.completed(context, NewFile.of(content).typed(mimeType));
    Exchange download = context.files().download(upload.fileId());
    Exchange bytes = context.store().get(download.text("/download/url"));

    assertThat(upload.created().text("/mime_type")).isEqualTo(mimeType);
    assertThat(bytes.status()).isEqualTo(200);
    assertThat(bytes.body()).isEqualTo(content);
    assertThat(bytes.header("X-Injected")).isEmpty();
  }

  @Test
  void servesMimeTypeOfFile() {
    Upload upload = Upload.completed(context, NewFile.of(new byte[] {1}).typed("audio/flac"));

    Exchange bytes =
        context.store().get(context.files().download(upload.fileId()).text("/download/url"));

    assertThat(bytes.header("Content-Type")).contains("audio/flac");
  }
}
