package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import floe.contract.Operation;
import floe.simulator.engine.Simulation;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.OperationPlan;
import floe.simulator.response.ResponsePlan;
import floe.simulator.routing.PathSegments;
import floe.simulator.routing.Router;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Exports plain mappings for a stock WireMock: for each operation the successful response, each
 * declared status for {@code Prefer: code=…}, and each example for {@code Prefer: example=…}. The
 * stock WireMock neither validates requests nor keeps state.
 */
public final class MappingExporter {
  private static final int HIGHEST_PRIORITY = 100;

  private MappingExporter() {}

  /**
   * Writes the mappings to the subfolder {@code mappings}.
   *
   * @return the number of mappings
   */
  public static int write(Simulation simulation, Path folder) throws IOException {
    Path mappings = Files.createDirectories(folder.resolve("mappings"));
    int count = 0;
    for (Router.RouteResult.Found found : simulation.router().operations()) {
      int number = 0;
      for (StubMapping stub : stubs(simulation.plan(found.contract(), found.operation()))) {
        String name = found.operation().id().replaceAll("[^A-Za-z0-9._-]+", "-");
        Files.writeString(
            mappings.resolve(name + "-" + number++ + ".json"),
            StubMapping.buildJsonStringFor(stub));
        count++;
      }
    }
    return count;
  }

  private static List<StubMapping> stubs(OperationPlan plan) {
    List<StubMapping> stubs = new ArrayList<>();
    ResponsePlan success = plan.success();
    stubs.add(stub(plan, 0, "", success.defaultResponse()));
    for (String status : plan.operation().responses().keySet()) {
      Optional<ResponsePlan> response = status.chars().allMatch(Character::isDigit)
          ? plan.response(Integer.parseInt(status))
          : Optional.empty();
      response.ifPresent(
          known -> stubs.add(stub(plan, 1, "code=" + status, known.defaultResponse())));
      response.ifPresent(known -> known
          .examples()
          .forEach((name, body) -> stubs.add(stub(
              plan,
              2,
              known.status() == success.status()
                  ? "example=" + Pattern.quote(name)
                  : "code=" + status + ",\\s*example=" + Pattern.quote(name),
              known.withBody(body)))));
    }
    return stubs;
  }

  /**
   * Creates a stub. Paths with fewer parameters and requests with more preferences take precedence,
   * as in the simulator.
   */
  private static StubMapping stub(
      OperationPlan plan, int preferences, String preference, SimulatedResponse response) {
    Operation operation = plan.operation();
    MappingBuilder mapping =
        WireMock.request(operation.method(), WireMock.urlPathMatching(pattern(operation.path())));
    if (!preference.isEmpty()) {
      mapping.withHeader("Prefer", WireMock.matching("(.*[,; ])?" + preference + "([,; ].*)?"));
    }
    long parameters = operation.path().chars().filter(c -> c == '{').count();
    ResponseDefinitionBuilder definition = WireMock.aResponse()
        .withStatus(response.status())
        .withBody(new String(response.body(), StandardCharsets.UTF_8));
    for (Map.Entry<String, String> header : response.headers()) {
      definition.withHeader(header.getKey(), header.getValue());
    }
    return mapping
        .atPriority((int) (HIGHEST_PRIORITY + 10 * parameters - preferences))
        .withId(UUID.nameUUIDFromBytes(
            (operation.id() + " " + preference).getBytes(StandardCharsets.UTF_8)))
        .willReturn(definition)
        .build();
  }

  private static String pattern(String path) {
    StringBuilder pattern = new StringBuilder();
    for (String segment : PathSegments.of(path)) {
      pattern.append('/');
      int from = 0;
      for (int open = segment.indexOf('{');
          open >= 0 && segment.indexOf('}', open) > 0;
          open = segment.indexOf('{', from)) {
        pattern
            .append(open > from ? Pattern.quote(segment.substring(from, open)) : "")
            .append("[^/]+");
        from = segment.indexOf('}', open) + 1;
      }
      pattern.append(from < segment.length() ? Pattern.quote(segment.substring(from)) : "");
    }
    return pattern.append("/?").toString();
  }
}
