package floe.contracttests.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.target.PackagedTarget;
import floe.contracttests.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Runs the command against both engines: scenarios, generated requests and sequences.
 * {@code floe.seed} and {@code floe.cases} are its flags.
 */
final class WholeSuiteIT {
  private static final String CASES = System.getProperty("floe.cases", "500");
  private static final String SEED = System.getProperty("floe.seed", "1");

  @Test
  void serverKeepsContractAndGivesEveryDeclaredResponse() throws IOException {
    try (Target server = PackagedTarget.server(exchange -> {})) {
      CommandResult ended = check(server);

      assertThat(ended.out())
          .as("declared responses that are not in unseen.txt")
          .doesNotContain("never answered");
    }
  }

  @Test
  void simulatorKeepsContractExceptForItsLimitations() throws IOException {
    try (Target simulator = PackagedTarget.simulator(exchange -> {})) {
      String lacking = simulator.limitations().stream()
          .map(limitation -> limitation.capability().name())
          .collect(Collectors.joining(","));

      CommandResult ended = check(simulator, "--lacking", lacking);

      assertThat(ended.out()).contains(lacking.split(","));
    }
  }

  private static CommandResult check(Target target, String... more) throws IOException {
    Path folder = Path.of("target", "contract-report", target.name());
    List<String> arguments = new ArrayList<>(List.of(
        "--target", target.apiUrl().toString(), "--worlds", "--seed", SEED, "--cases", CASES));
    arguments.addAll(List.of("--report", folder.toString()));
    arguments.addAll(List.of("--timeout", "PT1M", "--deadline", "PT30M"));
    arguments.addAll(List.of(more));

    CommandResult ended = CommandResult.run(arguments.toArray(String[]::new));

    assertThat(ended.out()).contains("seed " + SEED, " 0 broken").doesNotContain("BROKEN");
    assertThat(ended.status()).isZero();
    JsonNode report = JsonNodes.read(Files.readAllBytes(folder.resolve("report.json")));
    assertThat(report.path("broken").asInt(-1)).isZero();
    assertThat(report.path("kept").asInt()).as("checks that were kept").isGreaterThan(1_000);
    assertThat(folder.resolve("index.html"))
        .content()
        .contains("The contract is kept", "files:create");
    assertThat(folder.resolve("junit.xml")).content().contains("failures=\"0\"");
    return ended;
  }
}
