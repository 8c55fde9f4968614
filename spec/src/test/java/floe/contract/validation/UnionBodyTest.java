package floe.contract.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Documents;
import floe.contract.Operation;
import floe.contract.message.Fault;
import floe.contract.message.RequestMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnionBodyTest {
  private static final Operation CREATE =
      Documents.shop().operation("pets:create").orElseThrow();

  @Test
  void reportsEveryFaultOfTaggedBranch() {
    List<Fault> faults = send(
        "{\"kind\": \"cat\", \"name\": \"\", \"kittens\": [{\"kind\": \"eel\", \"volts\": 700}]}");

    assertThat(Documents.typeAndLoc(faults))
        .containsExactlyInAnyOrder(
            "string_too_short [body, cat, name]",
            "missing [body, cat, indoor]",
            "missing [body, cat, kittens, 0, eel, name]",
            "less_than_equal [body, cat, kittens, 0, eel, volts]");
  }

  @Test
  void reportsMissingTag() {
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
  void reportsUnknownTag(String json, String text) {
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
  void reportsBranchNamesOfUnionWithoutTag() {
    List<Fault> faults =
        send("{\"kind\": \"dog\", \"name\": \"Rex\", \"owner\": {\"tax_id\": \"x\"}}");

    assertThat(Documents.typeAndLoc(faults))
        .containsExactlyInAnyOrder(
            "missing [body, dog, owner, Person, first_name]",
            "int_type [body, dog, owner, Firm, tax_id]");
  }

  @Test
  void acceptsNullAndUndeclaredFields() {
    assertThat(send("{\"kind\": \"dog\", \"name\": \"Rex\", \"owner\": null, \"more\": [1]}"))
        .isEmpty();
  }

  @Test
  void doesNotReportNullBranch() {
    List<Fault> faults =
        send("{\"kind\": \"eel\", \"name\": \"Eve\", \"volts\": 5, \"caught_at\": \"today\"}");

    assertThat(Documents.typeAndLoc(faults))
        .containsExactly("datetime_parsing [body, eel, caught_at]");
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
