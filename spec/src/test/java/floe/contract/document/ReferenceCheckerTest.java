package floe.contract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.contract.Contract;
import floe.contract.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReferenceCheckerTest {
  private static final String START = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{A: {$ref: '#/components/schemas/A'}}                                            | /components/schemas/A/$ref",
        "{A: {allOf: [{$ref: '#/components/schemas/B'}]}, B: {anyOf: [{$ref: '#/components/schemas/A'}]}} "
            + "| /components/schemas/A/allOf/0/$ref"
      })
  void refusesSchemaThatContainsItself(String schemas, String place) {
    assertThatThrownBy(
            () -> read("a.yaml", START + "paths: {}\ncomponents: {schemas: " + schemas + "}"))
        .hasMessageStartingWith("a.yaml: " + place)
        .hasMessageEndingWith("leads back to itself");
  }

  @Test
  void acceptsRecursionThroughPropertiesAndItems() {
    Contract contract = read(
        "a.yaml",
        START + "paths: {}\ncomponents: {schemas: "
            + "{A: {properties: {a: {$ref: '#/components/schemas/A'}}, items: {allOf: [{$ref: '#/components/schemas/A'}]}}}}");

    assertThat(contract.resolve("/components/schemas/A/properties/a"))
        .isEqualTo(contract.resolve("/components/schemas/A"));
  }

  @Test
  void doesNotReadNamesOfResponsesAndPropertiesAsKeywords() {
    String broken = "responses: {default: {$ref: '#/components/responses/none'}}";
    String valid =
        "{schemas: {A: {properties: {default: {type: object}, example: {type: string}}}}}";

    assertThatThrownBy(() -> read("a.yaml", START + "paths: {/a: {get: {" + broken + "}}}"))
        .hasMessageContaining("/paths/~1a/get/responses/default/$ref");
    assertThat(read("a.yaml", START + "paths: {}\ncomponents: " + valid).ignoredKeywords())
        .isEmpty();
  }

  @Test
  void ignoresReferencesInExamples() {
    Contract contract = read("a.yaml", START + """
        paths: {}
        components:
          schemas:
            A: {type: object, example: {$ref: '#/nowhere'}, properties: {$ref: {type: string}}}
        """);

    assertThat(contract.ignoredKeywords()).isEmpty();
  }

  private static Contract read(String name, String text) {
    return Contract.of(name, Documents.utf8(text));
  }
}
