package floe.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import floe.simulator.FloeSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnsupportedFeaturesTest {
  private static final String ODD = """
      openapi: 3.1.0
      info: {title: odd, version: "1"}
      paths:
        /impossible:
          get:
            operationId: impossible:get
            responses:
              "200":
                description: no text is that short and that long
                content: {application/json: {schema: {type: string, minLength: 5, maxLength: 2}}}
        /lie:
          get:
            operationId: lie:get
            responses:
              "200":
                description: one example lies
                content:
                  application/json:
                    schema: {type: integer}
                    examples: {good: {value: 1}, bad: {value: one}}
        /table:
          get:
            operationId: table:get
            responses:
              "200": {description: rows, content: {text/csv: {}}}
        /fine:
          get:
            operationId: fine:get
            responses:
              "200": {description: fine, content: {application/json: {schema: {type: integer}}}}
      """;

  @Test
  void findsUnsupportedFeaturesAndNothingElse(@TempDir Path folder) throws IOException {
    Path document = Files.writeString(folder.resolve("odd.yaml"), ODD);

    List<String> unsupportedFeatures;
    try (FloeSimulator simulator = FloeSimulator.builder().spec(document).start()) {
      unsupportedFeatures = simulator.unsupportedFeatures();
    }

    assertThat(unsupportedFeatures).hasSize(3);
    assertThat(unsupportedFeatures.get(0)).startsWith("impossible:get 200");
    assertThat(unsupportedFeatures.get(1)).startsWith("lie:get 200").contains("example bad");
    assertThat(unsupportedFeatures.get(2)).startsWith("table:get 200").contains("text/csv");
  }

  @Test
  void findsNoUnsupportedFeatureInFilesApi() {
    try (FloeSimulator simulator = FloeSimulator.builder().start()) {
      assertThat(simulator.unsupportedFeatures()).isEmpty();
    }
  }
}
