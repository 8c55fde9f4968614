package floe.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.Contract;
import floe.contract.Documents;
import floe.contract.document.ContractException;
import floe.contract.document.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentCheckTest {
  private static final String SHOP = resource("floe/contract/shop.yaml");

  @ParameterizedTest
  @ValueSource(
      strings = {"floe/openapi/files.yaml", "floe/openapi/sandbox.yaml", "floe/contract/shop.yaml"})
  void findsNoProblemInValidDocument(String name) {
    assertThat(DocumentCheck.problems(name, Documents.utf8(resource(name)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "operationId: pets:create      | operationId: pets:list        | /paths/~1pets~1/post: operation id pets:list is used more than once",
        "operationId: pets:create      | summary: Create               | /paths/~1pets~1/post: has no operationId",
        "responses:                    | reponses:                     | /paths/~1pets~1/get/reponses: Extra inputs are not permitted",
        "'204': {description: Gone.}   | '204': {}                     | /paths/~1pets~1{id}/delete/responses/204/description: Field required",
        "'204': {description: Gone.}   | '2000': {description: Gone.}  | /paths/~1pets~1{id}/delete/responses/2000: Extra inputs are not permitted",
        "{name: id, in: path, required: true, schema: {type: string, format: uuid4}} | {name: ib, in: path, required: true, schema: {type: string}} | /paths/~1pets~1{id}/delete: the path parameter id is not declared",
        "{name: id, in: path, required: true, schema: {type: string, format: uuid4}} | {name: ib, in: path, required: true, schema: {type: string}} | /paths/~1pets~1{id}/delete: the path parameter ib is not in the path",
        "in: header, schema            | in: haeder, schema            | /paths/~1pets~1/get/parameters/7/in: Input should be 'path', 'query', 'header' or 'cookie'",
        "/pets/count:                  | /pets/{x}:                    | /paths/~1pets~1{x}/get: the path parameter x is not declared",
        "$ref: '#/components/schemas/Pet'} | $ref: '#/components/schemas/Pit'} | /paths/~1pets~1/get/responses/200/content/application~1json/schema/items/$ref: the reference #/components/schemas/Pit leads nowhere",
        "- token: [read]               | - tokan: [read]               | /paths/~1pets~1/post/security: names the scheme tokan, which is not declared",
        "example: {a: 1}               | description: none             | /paths/~1pets~1/get/responses/4XX/content/application~1problem+json/description: Extra inputs are not permitted",
        ", example: {a: 1}}            | }                             | /paths/~1pets~1/get/responses/4XX: application/problem+json has no example",
        "{kind: dog, name: Rex, owner: null} | {kind: dog, name: rex, owner: null, age: 5} | /paths/~1pets~1/post/responses/201/content/application~1json/example/dog/name: String should match pattern '^[A-Z]' (by /paths/~1pets~1/post/responses/201/content/application~1json/schema)",
        "{kind: dog, name: Rex, owner: null} | {kind: dog, name: rex, owner: null, age: 5} | /paths/~1pets~1/post/responses/201/content/application~1json/example/dog/age: Extra inputs are not permitted (by /paths/~1pets~1/post/responses/201/content/application~1json/schema)",
        "volts: 5}}                    | volts: 5000}}                 | /paths/~1pets~1/post/requestBody/content/application~1json/examples/eel/value/eel/volts: Input should be less than or equal to 600 (by /paths/~1pets~1/post/requestBody/content/application~1json/schema)",
        "default: 1}}                  | default: 0}}                  | /components/parameters/Page/schema/default: Input should be greater than 0 (by /components/parameters/Page/schema)",
        "cat: {$ref: '#/components/examples/cats'} | cat: {value: []}  | /components/examples/cats: is used nowhere",
        "eel: '#/components/schemas/Eel' | eel: '#/components/schemas/Ell' | /components/schemas/Pet/discriminator/mapping/eel: leads nowhere",
        "eel: '#/components/schemas/Eel' | eel: '#/components/schemas/Firm' | /components/schemas/Pet/discriminator/mapping/eel: leads to a schema without the property kind",
        "required: [kind, name, indoor] | required: [kind, name, outdoor] | /components/schemas/Cat/required: names outdoor, which is no property",
        "minLength: 1                  | minLenght: 1                  | /components/schemas/Cat/properties/name/minLenght: is no keyword of JSON Schema",
        "maximum: 600                  | maximum: '600'                | /components/schemas/Eel/properties/volts/maximum: has no meaning here and is ignored",
        "pattern: '^[A-Z]'             | pattern: '^[A-Z'              | /components/schemas/Dog/properties/name/pattern: has no meaning here and is ignored"
      })
  void findsProblemInBrokenCopy(String valid, String broken, String problem) {
    String copy = SHOP.replace(valid, broken);

    List<String> problems;
    try {
      problems = DocumentCheck.problems("shop.yaml", Documents.utf8(copy)).stream()
          .map(Problem::toString)
          .toList();
    } catch (ContractException e) {
      problems = List.of(String.valueOf(e.getMessage()).replace("shop.yaml: ", ""));
    }

    assertThat(copy).isNotEqualTo(SHOP);
    assertThat(problems).contains(problem);
  }

  @Test
  void findsPathsThatCannotBeDistinguished() {
    String other =
        "  /pets/{other}: {delete: {operationId: pets:other, parameters: [{name: other, in: path, "
            + "required: true, schema: {type: string}}], responses: {'204': {description: Gone.}}}}\n";
    String copy = SHOP.replace("  /pets/count:", other + "  /pets/count:");

    assertThat(DocumentCheck.problems("shop.yaml", Documents.utf8(copy)))
        .extracting(Problem::toString)
        .containsExactly(
            "/paths/~1pets~1{other}/delete: cannot be told apart from DELETE /pets/{id}");
  }

  @Test
  void printsProblemsAndReturns1(@TempDir Path folder) throws IOException {
    Path valid = Files.writeString(folder.resolve("valid.yaml"), SHOP);
    Path broken = Files.writeString(
        folder.resolve("broken.yaml"), SHOP.replace("default: 1}}", "default: 0}}"));
    Path missing = folder.resolve("missing.yaml");
    Path notYaml = Files.writeString(folder.resolve("not.yaml"), "a: [");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    int status = DocumentCheck.run(
        folder.resolve("copies"),
        List.of(valid, broken, missing, notYaml),
        new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(status).isEqualTo(1);
    assertThat(folder.resolve("copies")).doesNotExist();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(3)
        .satisfiesExactly(
            line -> assertThat(line)
                .startsWith(
                    broken + ": /components/parameters/Page/schema/default: Input should be"),
            line -> assertThat(line).isEqualTo(missing + ": no such file"),
            line -> assertThat(line).startsWith(notYaml + ": line 1, column 5: not YAML"));
  }

  @Test
  void writesJsonCopyOfValidDocument(@TempDir Path folder) throws IOException {
    Path valid = Files.writeString(folder.resolve("valid.yaml"), SHOP);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    int status = DocumentCheck.run(
        folder.resolve("copies"),
        List.of(valid),
        new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(status).isZero();
    assertThat(out.size()).isZero();
    assertThat(Contract.load(folder.resolve("copies/valid.json")).document())
        .isEqualTo(Contract.load(valid).document());
  }

  @ParameterizedTest
  @ValueSource(strings = {"floe/openapi/files.yaml", "floe/openapi/sandbox.yaml"})
  void readsJsonCopyThatEqualsDocument(String name) {
    Contract copy = Contract.ofResource(name);

    assertThat(DocumentCheckTest.class.getClassLoader().getResource(name.replace(".yaml", ".json")))
        .isNotNull();
    assertThat(copy.document())
        .isEqualTo(Contract.of(name, Documents.utf8(resource(name))).document());
  }

  private static String resource(String name) {
    try (var in = DocumentCheckTest.class.getClassLoader().getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
