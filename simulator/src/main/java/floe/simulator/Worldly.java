package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import floe.contract.message.RequestMessage;
import java.io.IOException;

/** Asks the simulated control API for a world. */
final class Worldly {
  private static final String PATH = "/sandbox/worlds";

  private Worldly() {}

  static SimulatedWorld create(Engine engine, String baseUrl) {
    Answer answer = engine.answer(
        new Call(RequestMessage.of("POST", PATH).withHeader("Content-Length", "0"), baseUrl, PATH));
    if (answer.status() != 201) {
      throw new IllegalStateException("there are worlds only where the control API is simulated");
    }
    JsonNode world = read(answer.body());
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
      throw new IllegalStateException("the simulator wrote it itself", e);
    }
  }
}
