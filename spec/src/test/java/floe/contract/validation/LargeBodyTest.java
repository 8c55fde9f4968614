package floe.contract.validation;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.Contract;
import floe.contract.Documents;
import floe.contract.Operation;
import floe.contract.message.Fault;
import floe.contract.message.RequestMessage;
import floe.contract.text.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LargeBodyTest {
  private static final Operation CREATE =
      Documents.shop().operation("pets:create").orElseThrow();

  @Test
  void reportsAtMost100Faults() {
    String body = "{\"kind\": \"cat\", \"name\": \"T\", \"indoor\": [" + "1,".repeat(5) + "1]}";
    Contract list = Documents.ofSchema("{\"type\": \"array\", \"items\": {\"type\": \"string\"}}");
    Contract map = Documents.ofSchema(
        "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}}");
    StringBuilder many = new StringBuilder("{\"first\": 1");
    for (int i = 0; i < 20_000; i++) {
      many.append(",\"k").append(i).append("\":1");
    }

    assertThat(send(body)).hasSize(1);
    assertThat(Documents.requestFaults(list, "[" + "1,".repeat(50_000) + "1]")).hasSize(100);
    assertThat(Documents.requestFaults(map, many + "}")).hasSize(100);
  }

  @Test
  void findsFaultAtEndOfLargeMapsAndArrays() {
    Contract list = Documents.ofSchema("{\"type\": \"array\", \"items\": {\"type\": \"integer\"}}");
    Contract map = Documents.ofSchema(
        "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"integer\"}}");
    StringBuilder many = new StringBuilder("{");
    for (int i = 0; i < 2_500; i++) {
      many.append("\"k").append(i).append("\":1,");
    }

    assertThat(Documents.typeAndLoc(
            Documents.requestFaults(list, "[" + "1,".repeat(2_500) + "\"x\"]")))
        .containsExactly("int_type [body, 2500]");
    assertThat(Documents.typeAndLoc(Documents.requestFaults(map, many + "\"last\":\"x\"}")))
        .containsExactly("int_type [body, last]");
  }

  @Test
  void doesNotValidateItemsOfTooLongArray() {
    List<Fault> faults =
        send("{\"kind\": \"cat\", \"name\": \"T\", \"indoor\": true, \"kittens\": [1, 2, 3]}");

    assertThat(Documents.typeAndLoc(faults)).containsExactly("too_long [body, cat, kittens]");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 499, 501, 100_000})
  void validatesDeeplyNestedBody(int depth) {
    Contract tree = Documents.ofSchema(
        "{\"$ref\": \"#/components/schemas/Tree\"}",
        "\"Tree\": {\"type\": \"object\", \"allOf\": [{\"anyOf\": [{\"$ref\": \"#/components/schemas/Branch\"}]}]}",
        "\"Branch\": {\"properties\": {\"t\": {\"$ref\": \"#/components/schemas/Tree\"}}}");

    List<Fault> faults =
        Documents.requestFaults(tree, "{\"t\":".repeat(depth) + "1" + "}".repeat(depth));

    assertThat(faults)
        .extracting(Fault::type)
        .containsExactly(depth > JsonText.MAX_DEPTH ? "json_invalid" : "model_attributes_type");
  }

  @Test
  void refusesLargeBodyThatIsNotJson() {
    byte[] large = "x".repeat(20_000_000).getBytes(StandardCharsets.UTF_8);

    assertThat(CREATE.validateRequest(RequestMessage.of("POST", "/pets/").withBody(large)))
        .extracting(Fault::type)
        .containsExactly("json_invalid");
  }

  private static List<Fault> send(String body) {
    return CREATE.validateRequest(post(body));
  }

  private static RequestMessage post(String body) {
    return RequestMessage.of("POST", "/pets/").withBody(Documents.utf8(body));
  }
}
