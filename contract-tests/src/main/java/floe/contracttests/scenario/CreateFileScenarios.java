package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.Json;
import floe.contracttests.junit.Scenarios;
import org.junit.jupiter.api.Test;

@Scenarios
final class CreateFileScenarios {
  private final Scene scene;

  CreateFileScenarios(Scene scene) {
    this.scene = scene;
  }

  @Test
  void createsFileWithPresignedPart() {
    ObjectNode body = Json.object().put("name", "a.txt").put("mime_type", "text/plain").put("size", 1);
    body.put("service", "downloadable");
    body.putObject("upload").putArray("parts").addObject().put("number", 1).put("chunk_start", 0).put("chunk_end", 1);

    Exchange created = scene.files().create(body);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/upload/parts")).hasSize(1);
  }
}
