package floe.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import floe.api.DownloadableFileCreate;
import floe.api.FileCreate;
import floe.api.FilePatch;
import floe.api.sandbox.SandboxFile;
import floe.contract.text.JsonBody;
import floe.contract.text.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class JsonRecordsTest {
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-00000000000a");

  @Test
  void writesTimesInUtc() {
    SandboxFile file = SandboxFile.builder()
        .id(ID)
        .isEnabled(true)
        .flaggedMalicious(true)
        .flaggedMaliciousAt(OffsetDateTime.parse("2026-08-01T12:00:00.250Z"))
        .build();

    assertThat(JsonRecords.tree(file).path("flagged_malicious_at").asText())
        .isEqualTo("2026-08-01T12:00:00.25Z");
  }

  @Test
  void writesNulls() {
    SandboxFile file =
        SandboxFile.builder().id(ID).isEnabled(false).flaggedMalicious(false).build();

    assertThat(new String(JsonRecords.bytes(file), StandardCharsets.UTF_8))
        .isEqualTo("{\"id\":\"" + ID
            + "\",\"is_enabled\":false,\"flagged_malicious\":false,\"flagged_malicious_at\":null}");
  }

  @Test
  void readsBranchOfUnionAndIgnoresOtherFields() throws IOException {
    FileCreate create = JsonRecords.read(json("""
            {"service": "downloadable", "name": "a", "mime_type": "b", "size": 5.0, "other": 1,
             "upload": {"parts": [{"number": 1, "chunk_start": 0, "chunk_end": 5}]}}
            """), FileCreate.class);

    assertThat(create).isInstanceOf(DownloadableFileCreate.class);
    assertThat(create.size()).isEqualTo(5);
    assertThat(create.version()).isNull();
    assertThat(create.upload().parts().get(0).chunkEnd()).isEqualTo(5);
  }

  @Test
  void refusesValueThatDoesNotFitItsField() {
    JsonNode patch = json("{\"name\": {}}");

    assertThatThrownBy(() -> JsonRecords.read(patch, FilePatch.class))
        .isInstanceOf(IOException.class);
  }

  private static JsonNode json(String text) {
    return ((JsonBody.Parsed) JsonText.read(text)).value();
  }
}
