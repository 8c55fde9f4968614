package floe.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import floe.api.FileUploadCompleted;
import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.message.RequestMessage;
import floe.simulator.data.SchemaSampler;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.world.RandomIds;
import floe.simulator.files.world.SandboxWorld;
import floe.simulator.files.world.TokenHolder;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.OperationPlan;
import floe.simulator.response.ValidatedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FilesRequestTest {
  private static final Contract CONTRACT = Contract.ofResource("floe/openapi/files.yaml");

  @Test
  void rejectsValueThatDoesNotFitItsField() {
    JsonNode body = JsonNodeFactory.instance.objectNode().put("parts", "none");
    OperationPlan plan = plan("files:uploaded");
    FilesRequest request = request(plan, body);

    RejectedRequestException rejected = catchThrowableOfType(
        RejectedRequestException.class, () -> request.body(FileUploadCompleted.class));
    SimulatedResponse response = rejected.response(plan);

    assertThat(response.status()).isEqualTo(422);
    assertThat(new String(response.body(), StandardCharsets.UTF_8))
        .contains("\"loc\":[\"body\",\"parts\"],\"msg\":\"The value cannot be read.\"");
  }

  private static OperationPlan plan(String id) {
    Operation operation = CONTRACT.operations().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
    return new OperationPlan(
        CONTRACT, operation, new SchemaSampler(CONTRACT), SeededRandom.withSeed(1));
  }

  private static FilesRequest request(OperationPlan plan, JsonNode body) {
    SimulatedRequest received = new SimulatedRequest(
        RequestMessage.of("POST", "/v1/files/id/uploaded"), "http://localhost", "/v1/files/");
    SandboxWorld world = SandboxWorld.create(
        "World", List.of(), Instant.EPOCH, new RandomIds(SeededRandom.withSeed(1)));
    return new FilesRequest(
        new ValidatedRequest(plan, received, Map.of(), Optional.of(body)),
        new TokenHolder(
            world, true, Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
  }
}
