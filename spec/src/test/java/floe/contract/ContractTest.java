package floe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.contract.document.ContractException;
import floe.contract.document.Example;
import floe.contract.document.ParameterSpec;
import floe.contract.message.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContractTest {
  private static final String START = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

  @Test
  void readsOperations() {
    Operation create = Documents.shop().operation("pets:create").orElseThrow();

    assertThat(create.method()).isEqualTo("POST");
    assertThat(create.path()).isEqualTo("/pets/");
    assertThat(create.tags()).containsExactly("pets");
    assertThat(create.pointer()).isEqualTo("/paths/~1pets~1/post");
    assertThat(create.security()).containsExactly(Map.of("token", List.of("read")));
    assertThat(create.body().orElseThrow().required()).isTrue();
    assertThat(create.body().orElseThrow().json().orElseThrow().schema())
        .hasValue("/paths/~1pets~1/post/requestBody/content/application~1json/schema");
    assertThat(create.responses()).containsOnlyKeys("201", "default");
    assertThat(create.declaration().path("operationId").asText()).isEqualTo("pets:create");
  }

  @Test
  void readsParametersOfPathAndComponents() {
    Contract shop = Documents.shop();

    List<ParameterSpec> ofList = shop.operation("pets:list").orElseThrow().parameters();
    List<ParameterSpec> ofDelete = shop.operation("pets:delete").orElseThrow().parameters();

    assertThat(ofList)
        .extracting(ParameterSpec::name)
        .containsExactly(
            "ids", "page", "price", "sold", "kind", "sizes", "metadata", "X-Trace", "visit");
    assertThat(ofList.get(1).schema()).hasValue("/components/parameters/Page/schema");
    assertThat(ofList.get(4).required()).isTrue();
    assertThat(ofDelete).extracting(ParameterSpec::in).containsExactly(ParameterSpec.In.PATH);
  }

  @Test
  void knowsThatNoTokenIsNeeded() {
    assertThat(Documents.shop().operation("pets:list").orElseThrow().security()).isEmpty();
  }

  @Test
  void findsResponseByStatusThenRangeThenDefault() {
    Contract shop = Documents.shop();
    Operation list = shop.operation("pets:list").orElseThrow();
    Operation create = shop.operation("pets:create").orElseThrow();

    assertThat(list.response(200).orElseThrow().status()).isEqualTo("200");
    assertThat(list.response(418).orElseThrow().status()).isEqualTo("4XX");
    assertThat(list.response(500)).isEmpty();
    assertThat(create.response(500).orElseThrow().status()).isEqualTo("default");
  }

  @Test
  void handsOutExamples() {
    Contract shop = Documents.shop();

    List<Example> answers = shop.operation("pets:list").orElseThrow().responseExamples(200);
    List<Example> requests = shop.operation("pets:create").orElseThrow().requestExamples();
    List<Example> problems = shop.operation("pets:list").orElseThrow().responseExamples(404);

    assertThat(answers).extracting(Example::name).containsExactly("none", "cat");
    assertThat(answers.get(1).value().at("/0/name").asText()).isEqualTo("Tom");
    assertThat(requests).extracting(Example::contentType).containsExactly("application/json");
    assertThat(problems).extracting(Example::name).containsExactly("example");
  }

  @Test
  void namesOperationWithoutIdByMethodAndPath() {
    Contract contract =
        read("a.yaml", START + "paths: {/a: {get: {responses: {'200': {description: A}}}}}");

    assertThat(contract.operations()).extracting(Operation::id).containsExactly("GET /a");
  }

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
  void followsAnchorsAndMergeKeysOfYaml() {
    Contract contract = read("a.yaml", START + """
        paths:
          /a: {get: &get {operationId: a, responses: {'200': {description: A}}}}
          /b: {get: {<<: *get, operationId: b}}
        """);

    assertThat(contract.operation("b").orElseThrow().responses()).containsOnlyKeys("200");
  }

  @Test
  void takesYamlScalarsAsJsonDoes() {
    Contract contract = read(
        "a.yaml", START + "paths: {}\nx-all: [no, 2026-04, 2026-01-01, 010, 1.5, true, ~, '5']");

    assertThat(contract.document().path("x-all").toString())
        .isEqualTo("[\"no\",\"2026-04\",\"2026-01-01\",\"010\",1.5,true,null,\"5\"]");
  }

  @Test
  void ignoresSenselessKeywordsAndTellsWhich() {
    Contract contract =
        Documents.ofSchema("{\"type\": \"string\", \"maxLength\": \"5\", \"pattern\": \"[\"}");

    assertThat(contract.ignoredKeywords())
        .hasSize(4)
        .allSatisfy(remark -> assertThat(remark).contains("is ignored"));
    assertThat(contract.ignoredKeywords().get(0))
        .startsWith("/paths/~1things/post/requestBody/content/application~1json/schema/");
    assertThat(Documents.send(contract, "\"longer than five\"")).isEmpty();
    assertThat(Documents.brief(Documents.send(contract, "5")))
        .containsExactly("string_type [body]");
  }

  @Test
  void validatesValueByPointer() {
    Contract shop = Documents.shop();

    List<Fault> faults =
        shop.validate("/components/schemas/Person", shop.document().path("info"));

    assertThat(Documents.brief(faults))
        .containsExactlyInAnyOrder(
            "missing [body, first_name]",
            "extra_forbidden [body, title]",
            "extra_forbidden [body, version]");
  }

  @Test
  void saysThatFileIsMissing(@TempDir Path folder) {
    Path missing = folder.resolve("none.yaml");

    assertThatThrownBy(() -> Contract.load(missing))
        .isInstanceOf(ContractException.class)
        .hasMessage(missing + ": no such file");
  }

  @Test
  void saysThatResourceIsMissing() {
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
  void saysWhatIsWrongAndWhere(String text, String message, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("wrong");
    Files.writeString(file, text.replace("\\n", "\n"));

    assertThatThrownBy(() -> Contract.load(file))
        .isInstanceOf(ContractException.class)
        .hasMessageStartingWith(file + ": " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{A: {$ref: '#/components/schemas/A'}}                                            | /components/schemas/A/$ref",
        "{A: {allOf: [{$ref: '#/components/schemas/B'}]}, B: {anyOf: [{$ref: '#/components/schemas/A'}]}} "
            + "| /components/schemas/A/allOf/0/$ref"
      })
  void refusesSchemaThatIsPartOfItself(String schemas, String place) {
    assertThatThrownBy(
            () -> read("a.yaml", START + "paths: {}\ncomponents: {schemas: " + schemas + "}"))
        .hasMessageStartingWith("a.yaml: " + place)
        .hasMessageEndingWith("leads back to itself");
  }

  @Test
  void followsReferencesThatComeBackThroughValues() {
    Contract contract = read(
        "a.yaml",
        START + "paths: {}\ncomponents: {schemas: "
            + "{A: {properties: {a: {$ref: '#/components/schemas/A'}}, items: {allOf: [{$ref: '#/components/schemas/A'}]}}}}");

    assertThat(contract.resolve("/components/schemas/A/properties/a"))
        .isEqualTo(contract.resolve("/components/schemas/A"));
  }

  @Test
  void takesNamesOfResponsesAndPropertiesForNoKeywords() {
    String broken = "responses: {default: {$ref: '#/components/responses/none'}}";
    String sound =
        "{schemas: {A: {properties: {default: {type: object}, example: {type: string}}}}}";

    assertThatThrownBy(() -> read("a.yaml", START + "paths: {/a: {get: {" + broken + "}}}"))
        .hasMessageContaining("/paths/~1a/get/responses/default/$ref");
    assertThat(read("a.yaml", START + "paths: {}\ncomponents: " + sound).ignoredKeywords())
        .isEmpty();
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

  @Test
  void refusesOperationIdUsedTwice() {
    String paths = "paths: {/a: {get: {operationId: x}}, /b: {put: {operationId: x}}}";

    assertThatThrownBy(() -> read("a.yaml", START + paths))
        .hasMessage("a.yaml: /paths/~1b/put: operation id x is used more than once");
  }

  @Test
  void leavesReferencesInExamplesAlone() {
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
