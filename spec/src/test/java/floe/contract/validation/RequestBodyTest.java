package floe.contract.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import floe.contract.Documents;
import floe.contract.Operation;
import floe.contract.message.Fault;
import floe.contract.message.RequestCheck;
import floe.contract.message.RequestMessage;
import floe.contract.text.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestBodyTest {
  private static final Operation CREATE =
      Documents.shop().operation("pets:create").orElseThrow();
  private static final Operation PHOTO =
      Documents.shop().operation("pets:photo").orElseThrow();

  @Test
  void handsOutParsedBody() {
    RequestCheck check =
        CREATE.checkRequest(post("{\"kind\": \"eel\", \"name\": \"Eve\", \"volts\": 5}"));

    assertThat(check.valid()).isTrue();
    assertThat(check.body().orElseThrow().path("volts").intValue()).isEqualTo(5);
  }

  @Test
  void namesEveryFaultOfTheBranchThatTheTagNames() {
    List<Fault> faults = send(
        "{\"kind\": \"cat\", \"name\": \"\", \"kittens\": [{\"kind\": \"eel\", \"volts\": 700}]}");

    assertThat(Documents.brief(faults))
        .containsExactlyInAnyOrder(
            "string_too_short [body, cat, name]",
            "missing [body, cat, indoor]",
            "missing [body, cat, kittens, 0, eel, name]",
            "less_than_equal [body, cat, kittens, 0, eel, volts]");
  }

  @Test
  void saysThatTagIsMissing() {
    Fault fault = only("{\"name\": \"Tom\"}");

    assertThat(fault.type()).isEqualTo("union_tag_not_found");
    assertThat(fault.loc()).containsExactly("body");
    assertThat(fault.msg()).isEqualTo("Unable to extract tag using discriminator 'kind'");
    assertThat(fault.ctx()).isEqualTo(Map.of("discriminator", "'kind'"));
    assertThat(fault.input().map(JsonNode::toString)).hasValue("{\"name\":\"Tom\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"\"ant\"|ant", "5|5", "null|None", "true|True", "[]|[]"})
  void saysThatTagIsUnknown(String json, String text) {
    Fault fault = only("{\"kind\": " + json + "}");

    assertThat(fault.type()).isEqualTo("union_tag_invalid");
    assertThat(fault.loc()).containsExactly("body");
    assertThat(fault.msg())
        .isEqualTo("Input tag '" + text
            + "' found using 'kind' does not match any of the expected tags: 'cat', 'dog', 'eel'");
    assertThat(fault.ctx())
        .isEqualTo(
            Map.of("discriminator", "'kind'", "tag", text, "expected_tags", "'cat', 'dog', 'eel'"));
  }

  @Test
  void namesBranchesOfUnionWithoutTag() {
    List<Fault> faults =
        send("{\"kind\": \"dog\", \"name\": \"Rex\", \"owner\": {\"tax_id\": \"x\"}}");

    assertThat(Documents.brief(faults))
        .containsExactlyInAnyOrder(
            "missing [body, dog, owner, Person, first_name]",
            "int_type [body, dog, owner, Firm, tax_id]");
  }

  @Test
  void takesNullWhereItIsAllowedAndIgnoresUndeclaredFields() {
    assertThat(send("{\"kind\": \"dog\", \"name\": \"Rex\", \"owner\": null, \"more\": [1]}"))
        .isEmpty();
  }

  @Test
  void doesNotSpeakOfNullBranch() {
    List<Fault> faults =
        send("{\"kind\": \"eel\", \"name\": \"Eve\", \"volts\": 5, \"caught_at\": \"today\"}");

    assertThat(Documents.brief(faults)).containsExactly("datetime_parsing [body, eel, caught_at]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "\"text\"", "[]", "true"})
  void wantsObject(String body) {
    assertThat(Documents.brief(send(body))).containsExactly("model_attributes_type [body]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null"})
  void wantsBody(String body) {
    Fault fault = only(body);

    assertThat(fault.type()).isEqualTo("missing");
    assertThat(fault.loc()).containsExactly("body");
    assertThat(fault.msg()).isEqualTo("Field required");
  }

  @Test
  void needsNoBodyWhereItIsOptional() {
    assertThat(PHOTO.validateRequest(RequestMessage.of("PUT", "/pets/5/photo.png")))
        .isEmpty();
  }

  @Test
  void saysWhereJsonEnds() {
    Fault fault = only("{\"kind\": }");

    assertThat(fault.type()).isEqualTo("json_invalid");
    assertThat(fault.loc()).containsExactly("body", 9);
    assertThat(fault.msg()).isEqualTo("JSON decode error");
    assertThat(fault.ctx()).containsKey("error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/octet-stream",
        "nonsense"
      })
  void takesOtherContentForNoObject(String contentType) {
    List<Fault> faults =
        CREATE.validateRequest(post("{\"kind\": \"eel\"}").withHeader("Content-Type", contentType));

    assertThat(Documents.brief(faults)).containsExactly("model_attributes_type [body]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-8",
        "APPLICATION/JSON",
        "application/merge-patch+json",
        ""
      })
  void takesJsonByAnyName(String contentType) {
    RequestMessage request = post("{\"kind\": \"eel\", \"name\": \"Eve\", \"volts\": 5}");

    assertThat(CREATE.validateRequest(request.withHeader("content-TYPE", contentType)))
        .isEmpty();
  }

  @Test
  void looksNotIntoDeclaredContentThatIsNoJson() {
    RequestMessage request = RequestMessage.of("PUT", "/pets/5/photo.png")
        .withHeader("Content-Type", "image/png")
        .withBody(new byte[] {1, 2, 3});

    assertThat(PHOTO.checkRequest(request))
        .isEqualTo(new RequestCheck(List.of(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "600, ''",
    "600.0, ''",
    "6e2, ''",
    "-9223372036854775808, ''",
    "600.5, int_from_float",
    "'\"5\"', int_type",
    "true, int_type",
    "null, int_type",
    "[], int_type",
    "601, less_than_equal",
    "9223372036854775808, int_parsing_size",
    "1e400, int_parsing_size",
    "-1e400, int_parsing_size",
    "123456789012345678901234567890, int_parsing_size"
  })
  void readsIntegersStrictly(String json, String type) {
    List<Fault> faults = send("{\"kind\": \"eel\", \"name\": \"Eve\", \"volts\": " + json + "}");

    assertThat(faults)
        .extracting(Fault::type)
        .isEqualTo(type.isEmpty() ? List.of() : List.of(type));
  }

  @Test
  void refusesLoneSurrogates() {
    assertThat(Documents.brief(send("{\"kind\": \"eel\", \"name\": \"a\\ud800\", \"volts\": 5}")))
        .containsExactly("string_unicode [body, eel, name]");
    assertThat(send("{\"kind\": \"eel\", \"name\": \"\\ud83d\\ude00\", \"volts\": 5}"))
        .isEmpty();
  }

  @Test
  void counts10000FaultsAndNoMore() {
    String body = "{\"kind\": \"cat\", \"name\": \"T\", \"indoor\": [" + "1,".repeat(5) + "1]}";
    Contract list = Documents.ofSchema("{\"type\": \"array\", \"items\": {\"type\": \"string\"}}");
    Contract map = Documents.ofSchema(
        "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}}");
    StringBuilder many = new StringBuilder("{\"first\": 1");
    for (int i = 0; i < 20_000; i++) {
      many.append(",\"k").append(i).append("\":1");
    }

    assertThat(send(body)).hasSize(1);
    assertThat(Documents.send(list, "[" + "1,".repeat(50_000) + "1]")).hasSize(10_000);
    assertThat(Documents.send(map, many + "}")).hasSize(10_000);
  }

  @Test
  void findsFaultAtTheEndOfLargeMapsAndLists() {
    Contract list = Documents.ofSchema("{\"type\": \"array\", \"items\": {\"type\": \"integer\"}}");
    Contract map = Documents.ofSchema(
        "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"integer\"}}");
    StringBuilder many = new StringBuilder("{");
    for (int i = 0; i < 2_500; i++) {
      many.append("\"k").append(i).append("\":1,");
    }

    assertThat(Documents.brief(Documents.send(list, "[" + "1,".repeat(2_500) + "\"x\"]")))
        .containsExactly("int_type [body, 2500]");
    assertThat(Documents.brief(Documents.send(map, many + "\"last\":\"x\"}")))
        .containsExactly("int_type [body, last]");
  }

  @Test
  void looksNotIntoListThatIsTooLong() {
    List<Fault> faults =
        send("{\"kind\": \"cat\", \"name\": \"T\", \"indoor\": true, \"kittens\": [1, 2, 3]}");

    assertThat(Documents.brief(faults)).containsExactly("too_long [body, cat, kittens]");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 499, 501, 100_000})
  void survivesDeepNesting(int depth) {
    Contract tree = Documents.ofSchema(
        "{\"$ref\": \"#/components/schemas/Tree\"}",
        "\"Tree\": {\"type\": \"object\", \"allOf\": [{\"anyOf\": [{\"$ref\": \"#/components/schemas/Branch\"}]}]}",
        "\"Branch\": {\"properties\": {\"t\": {\"$ref\": \"#/components/schemas/Tree\"}}}");

    List<Fault> faults = Documents.send(tree, "{\"t\":".repeat(depth) + "1" + "}".repeat(depth));

    assertThat(faults)
        .extracting(Fault::type)
        .containsExactly(depth > JsonText.MAX_DEPTH ? "json_invalid" : "model_attributes_type");
  }

  @Test
  void answersAnyBytes() {
    byte[] large = "x".repeat(20_000_000).getBytes(StandardCharsets.UTF_8);

    assertThat(CREATE.validateRequest(RequestMessage.of("POST", "/pets/").withBody(large)))
        .extracting(Fault::type)
        .containsExactly("json_invalid");
  }

  private static List<Fault> send(String body) {
    return CREATE.validateRequest(post(body));
  }

  private static Fault only(String body) {
    List<Fault> faults = send(body);
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }

  private static RequestMessage post(String body) {
    return RequestMessage.of("POST", "/pets/").withBody(Documents.utf8(body));
  }
}
