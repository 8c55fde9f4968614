package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import floe.contract.message.RequestMessage;
import floe.simulator.engine.SimulatorEngine;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import java.io.IOException;

/** Creates worlds through the simulated control API. */
final class WorldClient {
  private static final String PATH = "/sandbox/worlds";

  private WorldClient() {}

  static SimulatedWorld create(SimulatorEngine engine, String baseUrl) {
    SimulatedResponse response = engine.respond(new SimulatedRequest(
        RequestMessage.of("POST", PATH).withHeader("Content-Length", "0"), baseUrl, PATH));
    if (response.status() != 201) {
      throw new IllegalStateException("there are worlds only where the control API is simulated");
    }
    JsonNode world = read(response.body());
    return new SimulatedWorld(
        world.path("organization").path("id").asText(),
        world.path("access_token").asText(),
        world.path("personal_access_token").asText(),
        world.path("customer").path("id").asText(),
        world.path("customer").path("session_token").asText(),
        world.path("member").path("session_token").asText());
  }

  private static JsonNode read(byte[] body) {
    try {
      return JsonMapper.builder().build().readTree(body);
    } catch (IOException e) {
      throw new IllegalStateException("the simulator has written this JSON", e);
    }
  }
}
