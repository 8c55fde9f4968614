package floe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.contract.document.Example;
import floe.contract.document.ParameterSpec;
import floe.contract.message.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
  void readsParametersOfPathItemAndComponents() {
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
  void readsOperationWithoutSecurity() {
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
  void returnsExamples() {
    Contract shop = Documents.shop();

    List<Example> responses = shop.operation("pets:list").orElseThrow().responseExamples(200);
    List<Example> requests = shop.operation("pets:create").orElseThrow().requestExamples();
    List<Example> problems = shop.operation("pets:list").orElseThrow().responseExamples(404);

    assertThat(responses).extracting(Example::name).containsExactly("none", "cat");
    assertThat(responses.get(1).value().at("/0/name").asText()).isEqualTo("Tom");
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
  void validatesValueAgainstSchemaAtPointer() {
    Contract shop = Documents.shop();

    List<Fault> faults =
        shop.validate("/components/schemas/Person", shop.document().path("info"));

    assertThat(Documents.typeAndLoc(faults))
        .containsExactlyInAnyOrder(
            "missing [body, first_name]",
            "extra_forbidden [body, title]",
            "extra_forbidden [body, version]");
  }

  @Test
  void refusesDuplicateOperationId() {
    String paths = "paths: {/a: {get: {operationId: x}}, /b: {put: {operationId: x}}}";

    assertThatThrownBy(() -> read("a.yaml", START + paths))
        .hasMessage("a.yaml: /paths/~1b/put: operation id x is used more than once");
  }

  private static Contract read(String name, String text) {
    return Contract.of(name, Documents.utf8(text));
  }
}
