package floe.simulator.files;

import static floe.simulator.files.UploadFixture.creation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilesApiDetectorTest {
  @ParameterizedTest
  @CsvSource({"title: Polar API, title: Our API, true", "size_readable, readable_size, false"})
  void detectsCopiesThatDifferInWordingOnly(
      String words, String others, boolean detected, @TempDir Path folder) throws Exception {
    String original;
    try (InputStream in = FloeSimulator.class.getResourceAsStream("/floe/openapi/files.yaml")) {
      original = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(original).contains(words);
    Path copy = Files.writeString(folder.resolve("copy.yaml"), original.replace(words, others));

    try (FloeSimulator other = FloeSimulator.builder().spec(copy).start()) {
      TestClient organization =
          new TestClient(other.baseUrl(), "Authorization", "Bearer polar_oat_any");
      JsonNode file = organization.post("/v1/files/", creation("notes.txt")).json();
      String path = URI.create(file.at("/upload/parts/0/url").asText()).getPath();

      String stored = "/__floe/store/floe-private/downloadable/%s/%s"
          .formatted(file.path("organization_id").asText(), file.path("id").asText());
      assertThat(path.equals(stored)).isEqualTo(detected);
    }
  }
}
