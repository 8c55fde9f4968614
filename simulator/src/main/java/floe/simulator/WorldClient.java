package floe.simulator;

import com.fasterxml.jackson.databind.json.JsonMapper;
import floe.api.sandbox.World;
import floe.contract.message.RequestMessage;
import floe.simulator.engine.SimulatorEngine;
import floe.simulator.http.JsonRecords;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import java.io.IOException;

/** Creates worlds in the simulated control API, past HTTP and WireMock's journal. */
final class WorldClient {
  private static final String PATH = "/sandbox/worlds";

  private WorldClient() {}

  /**
   * Creates a world.
   *
   * @throws IllegalStateException when the control API is not simulated
   */
  static World create(SimulatorEngine engine, String baseUrl) {
    SimulatedResponse response = engine.respond(new SimulatedRequest(
        RequestMessage.of("POST", PATH).withHeader("Content-Length", "0"), baseUrl, PATH));
    if (response.status() != 201) {
      throw new IllegalStateException("there are worlds only where the control API is simulated");
    }
    return read(response.body());
  }

  private static World read(byte[] body) {
    try {
      return JsonRecords.read(JsonMapper.builder().build().readTree(body), World.class);
    } catch (IOException e) {
      throw new IllegalStateException("the simulator has written this JSON", e);
    }
  }
}
