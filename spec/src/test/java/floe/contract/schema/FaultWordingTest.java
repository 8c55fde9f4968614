package floe.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.Contract;
import floe.contract.Documents;
import floe.contract.message.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FaultWordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'string'}                    | 5      | string_type | Input should be a valid string | {}",
        "{'type':'integer'}                   | 'x'    | int_type | Input should be a valid integer | {}",
        "{'type':'number'}                    | 'x'    | float_type | Input should be a valid number | {}",
        "{'type':'boolean'}                   | 1      | bool_type | Input should be a valid boolean | {}",
        "{'type':'array'}                     | {}     | list_type | Input should be a valid list | {}",
        "{'type':'null'}                      | 1      | none_required | Input should be None | {}",
        "{'type':'object','additionalProperties':true} | [] | dict_type | Input should be a valid dictionary | {}",
        "{'type':['null','string']}           | 5      | string_type | Input should be a valid string | {}",
        "{'type':'string','format':'uuid4'}   | 5      | uuid_type | UUID input should be a string, bytes or UUID object | {}",
        "{'type':'string','format':'date-time'} | 5    | datetime_type | Input should be a valid datetime | {}",
        "{'type':'string','format':'date'}    | 5      | date_type | Input should be a valid date | {}",
        "{'type':'string','format':'uri'}     | 5      | url_type | URL input should be a string or URL | {}",
        "{'maximum':10485760.0}               | 10485761 | less_than_equal | Input should be less than or equal to 10485760 | {le=10485760}",
        "{'maximum':1.5}                      | 2      | less_than_equal | Input should be less than or equal to 1.5 | {le=1.5}",
        "{'exclusiveMaximum':5}               | 5      | less_than | Input should be less than 5 | {lt=5}",
        "{'minimum':1}                        | 0      | greater_than_equal | Input should be greater than or equal to 1 | {ge=1}",
        "{'exclusiveMinimum':0}               | 0      | greater_than | Input should be greater than 0 | {gt=0}",
        "{'multipleOf':5}                     | 6      | multiple_of | Input should be a multiple of 5 | {multiple_of=5}",
        "{'pattern':'^a$'}                    | 'a\\n' | string_pattern_mismatch | String should match pattern '^a$' | {pattern=^a$}",
        "{'minLength':1}                      | ''     | string_too_short | String should have at least 1 character | {min_length=1}",
        "{'maxLength':2}                      | 'abc'  | string_too_long | String should have at most 2 characters | {max_length=2}",
        "{'minItems':1}                       | []     | too_short | List should have at least 1 item after validation, not 0 | {field_type=List, min_length=1, actual_length=0}",
        "{'maxItems':2}                       | [1,2,3] | too_long | List should have at most 2 items after validation, not 3 | {field_type=List, max_length=2, actual_length=3}",
        "{'maxProperties':0}                  | {'a':1} | too_long | Dictionary should have at most 0 items after validation, not 1 | {field_type=Dictionary, max_length=0, actual_length=1}",
        "{'const':'a'}                        | 'b'    | literal_error | Input should be 'a' | {expected='a'}",
        "{'type':'string','const':'a'}        | 5      | literal_error | Input should be 'a' | {expected='a'}",
        "{'enum':['a','b','c']}               | 'd'    | enum | Input should be 'a', 'b' or 'c' | {expected='a', 'b' or 'c'}",
        "{'format':'uuid4'}                   | '3f0f8c7e-1111-1222-8333-444455556666' | uuid_version | UUID version 4 expected | {expected_version=4}",
        "{'uniqueItems':true}                 | [1,1]  | value_error | Value error, 'uniqueItems' does not hold | {}",
        "{'not':{}}                           | 1      | value_error | Value error, 'not' does not hold | {}"
      })
  void describesFaultAsPydanticDoes(
      String schema, String value, String type, String msg, String ctx) {
    Contract contract = Documents.ofSchema(schema.replace('\'', '"'));

    List<Fault> faults = Documents.requestFaults(contract, value.replace('\'', '"'));

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).type()).isEqualTo(type);
    assertThat(faults.get(0).loc()).containsExactly("body");
    assertThat(faults.get(0).msg()).isEqualTo(msg);
    assertThat(faults.get(0).ctx().toString()).isEqualTo(ctx);
    assertThat(faults.get(0).input().orElseThrow().toString()).isEqualTo(value.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xyz | invalid character: expected a hexadecimal digit or a hyphen at 1",
        "3f0f8c7e11114222833344445555666 | invalid length: expected 32 hexadecimal digits, found 31",
        "3f0f8c7e111142228333444455556666 | invalid group length: expected groups of 8, 4, 4, 4 and 12"
      })
  void explainsInvalidUuid(String value, String error) {
    Contract contract = Documents.ofSchema("{\"type\": \"string\", \"format\": \"uuid4\"}");

    List<Fault> faults = Documents.requestFaults(contract, "\"" + value + "\"");

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).type()).isEqualTo("uuid_parsing");
    assertThat(faults.get(0).msg()).isEqualTo("Input should be a valid UUID, " + error);
    assertThat(faults.get(0).ctx()).containsEntry("error", error);
  }

  @Test
  void reportsOneFaultForEachLocation() {
    Contract contract = Documents.ofSchema(
        "{\"type\": \"string\", \"enum\": [\"abc\"], \"minLength\": 3, \"pattern\": \"^[a-z]+$\"}");

    assertThat(Documents.typeAndLoc(Documents.requestFaults(contract, "\"X\"")))
        .containsExactly("enum [body]");
    assertThat(Documents.typeAndLoc(Documents.requestFaults(contract, "5")))
        .containsExactly("enum [body]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 | true",
        "1.0 | true",
        "\"1\" | false",
        "null | true",
        "[1.0, {\"a\": 2}] | true",
        "[1, {\"a\": 3}] | false",
        "2 | false"
      })
  void comparesEnumValuesAsJson(String value, boolean valid) {
    Contract contract = Documents.ofSchema("{\"enum\": [1, null, [1, {\"a\": 2.0}]]}");

    assertThat(Documents.requestFaults(contract, value).isEmpty()).isEqualTo(valid);
  }

  @Test
  void reportsInvalidKeysOfMaps() {
    Contract contract = Documents.ofSchema(
        "{\"type\": \"object\", \"propertyNames\": {\"format\": \"uuid4\"}, \"additionalProperties\": {\"type\": \"boolean\"}}");

    assertThat(Documents.typeAndLoc(Documents.requestFaults(contract, "{\"k\": true}")))
        .containsExactly("uuid_parsing [body, k, [key]]");
  }

  @Test
  void namesBranchesWithoutTagByType() {
    Contract contract = Documents.ofSchema("""
        {"anyOf": [{"type": "string", "minLength": 1}, {"type": "integer"}, {"type": "number"}, {"type": "boolean"},
          {"type": "array", "items": {"type": "string", "format": "uuid4"}}, {"type": "object", "title": "Named"},
          {"$ref": "#/components/schemas/Other"}, {"type": "null"}]}
        """, "\"Other\": {\"type\": \"string\"}");

    List<Fault> faults = Documents.requestFaults(contract, "[5]");

    assertThat(Documents.typeAndLoc(faults))
        .containsExactlyInAnyOrder(
            "string_type [body, constrained-str]",
            "int_type [body, int]",
            "float_type [body, float]",
            "bool_type [body, bool]",
            "uuid_type [body, list[uuid], 0]",
            "model_attributes_type [body, Named]",
            "string_type [body, Other]");
  }

  @Test
  void reportsTwoMatchingAlternatives() {
    Contract contract =
        Documents.ofSchema("{\"oneOf\": [{\"type\": \"integer\"}, {\"type\": \"number\"}]}");

    assertThat(Documents.typeAndLoc(Documents.requestFaults(contract, "5")))
        .containsExactly("value_error [body]");
    assertThat(Documents.requestFaults(contract, "5.5")).isEmpty();
  }

  @Test
  void locatesFaultsBehindEveryApplicator() {
    Contract contract = Documents.ofSchema("""
        {"type": "object",
         "properties": {"kind": {"type": "string"}, "pair": {"prefixItems": [{"type": "string"}, {"type": "integer"}]}},
         "patternProperties": {"^n_": {"type": "integer"}},
         "if": {"properties": {"kind": {"const": "a"}}}, "then": {"required": ["x"]}, "else": {"required": ["y"]},
         "dependentSchemas": {"pair": {"required": ["z"]}},
         "allOf": [{"properties": {"deep": {"items": {"properties": {"v": {"type": "integer"}}}}}}]}
        """);

    assertThat(
            Documents.typeAndLoc(
                Documents.requestFaults(
                    contract,
                    "{\"kind\": \"a\", \"pair\": [\"s\", \"t\"], \"n_1\": \"x\", \"deep\": [{}, {\"v\": \"w\"}]}")))
        .containsExactlyInAnyOrder(
            "int_type [body, pair, 1]",
            "int_type [body, n_1]",
            "missing [body, x]",
            "missing [body, z]",
            "int_type [body, deep, 1, v]");
  }
}
