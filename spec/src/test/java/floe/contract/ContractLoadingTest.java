package floe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.contract.document.ContractException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContractLoadingTest {
  private static final String START = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

  @Test
  void readsJsonFromUri(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a.json");
    Files.writeString(
        file, "{\"openapi\": \"3.0.1\", \"paths\": {\"/a\": {\"get\": {\"operationId\": \"a\"}}}}");

    Contract contract = Contract.load(file.toUri());

    assertThat(contract.operation("a")).isPresent();
    assertThat(contract.name()).isEqualTo(file.toString());
  }

  @Test
  void resolvesYamlAnchorsAndMergeKeys() {
    Contract contract = read("a.yaml", START + """
        paths:
          /a: {get: &get {operationId: a, responses: {'200': {description: A}}}}
          /b: {get: {<<: *get, operationId: b}}
        """);

    assertThat(contract.operation("b").orElseThrow().responses()).containsOnlyKeys("200");
  }

  @Test
  void readsYamlScalarsAsJsonTypes() {
    Contract contract = read(
        "a.yaml", START + "paths: {}\nx-all: [no, 2026-04, 2026-01-01, 010, 1.5, true, ~, '5']");

    assertThat(contract.document().path("x-all").toString())
        .isEqualTo("[\"no\",\"2026-04\",\"2026-01-01\",\"010\",1.5,true,null,\"5\"]");
  }

  @Test
  void reportsMissingFile(@TempDir Path folder) {
    Path missing = folder.resolve("none.yaml");

    assertThatThrownBy(() -> Contract.load(missing))
        .isInstanceOf(ContractException.class)
        .hasMessage(missing + ": no such file");
  }

  @Test
  void reportsMissingResource() {
    assertThatThrownBy(() -> Contract.ofResource("floe/none.yaml"))
        .hasMessage("floe/none.yaml: no such resource");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"openapi\": \"3.1.0\",,}                 | line 1, column 21: not JSON:",
        "{\"openapi\": \"3.1.0\"} x               | line 1, column 22: not JSON:",
        "{\"openapi\": \"3.1.0\"} {}              | line 1, column 22: not JSON: there is more after its end",
        "{                                      | line 1, column 2: not JSON:",
        "openapi: 3.1.0\\n  a: [                    | line 2, column 4: not YAML:",
        "a: &a\\n  b: *a                            | not YAML: aliases make the document endless",
        "openapi: 3.1.0\\nopenapi: 3.1.0            | line 2, column 1: not YAML: found duplicate key openapi",
        "just a text                                | not an OpenAPI document: not an object",
        "[]                                         | not an OpenAPI document: not an object",
        "swagger: '2.0'                             | /openapi: not an OpenAPI document: there is no version",
        "openapi: 4.0.0                             | /openapi: OpenAPI 4.0.0 is not supported, only 3.0 and 3.1 are",
        "openapi: 3.1.0                             | /paths: there are no paths",
        "openapi: 3.1.0\\npaths: {/a: {$ref: '#/b'}} | /paths/~1a/$ref: the reference #/b leads nowhere",
        "openapi: 3.1.0\\npaths: {/a: {$ref: 'b.yaml#/c'}} | /paths/~1a/$ref: the reference b.yaml#/c leads out",
        "openapi: 3.1.0\\npaths: {/a: {$ref: '#b'}} | /paths/~1a/$ref: the reference #b anchors are not supported"
      })
  void reportsProblemAndPosition(String text, String message, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("wrong");
    Files.writeString(file, text.replace("\\n", "\n"));

    assertThatThrownBy(() -> Contract.load(file))
        .isInstanceOf(ContractException.class)
        .hasMessageStartingWith(file + ": " + message);
  }

  @Test
  void skipsByteOrderMark() {
    assertThat(Contract.of("a", Documents.utf8("\uFEFF{\"openapi\": \"3.1.0\", \"paths\": {}}"))
            .operations())
        .isEmpty();
    assertThat(
            Contract.of("a", Documents.utf8("\uFEFFopenapi: 3.1.0\npaths: {}")).operations())
        .isEmpty();
  }

  private static Contract read(String name, String text) {
    return Contract.of(name, Documents.utf8(text));
  }
}
