package floe.contract.validation;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.Contract;
import floe.contract.Documents;
import floe.contract.Operation;
import floe.contract.message.Fault;
import floe.contract.message.RequestMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParameterStyleTest {
  @Test
  void readsObjectsArraysAndJsonFromQuery() {
    Contract contract = Contract.of("t", Documents.utf8("""
        openapi: 3.1.0
        paths:
          /a:
            get:
              parameters:
                - {name: spread, in: query, schema: {type: object, properties: {from: {type: integer}, to: {type: integer}}}}
                - {name: piped, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: integer}}}
                - {name: filter, in: query, content: {application/json: {schema: {type: object, required: [a]}}}}
                - {name: mixed, in: query, schema: {type: [integer, boolean, 'null']}}
        """));
    Operation operation = contract.operations().get(0);

    assertThat(operation.validateRequest(RequestMessage.of(
            "GET", "/a?from=1&to=2&piped=1%7C2&filter=%7B%22a%22:1%7D&mixed=true")))
        .isEmpty();
    assertThat(Documents.typeAndLoc(operation.validateRequest(
            RequestMessage.of("GET", "/a?from=x&piped=1%7Cy&filter=%7B%7D&mixed=z"))))
        .containsExactly(
            "int_parsing [query, spread, from]",
            "int_parsing [query, piped, 1]",
            "missing [query, filter, a]",
            "int_parsing [query, mixed]");
    assertThat(Documents.typeAndLoc(
            operation.validateRequest(RequestMessage.of("GET", "/a?filter=%7B"))))
        .containsExactly("json_invalid [query, filter]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{anyOf: [{type: integer}, {type: string, enum: [all]}]} | 5   | ''",
        "{anyOf: [{type: integer}, {type: string, enum: [all]}]} | all | ''",
        "{anyOf: [{type: integer}, {type: string, enum: [all]}]} | x   | int_parsing [query, q, int], enum [query, q, str]",
        "{type: [integer, boolean]}                              | 1   | ''",
        "{type: [string, integer], maximum: 3}                   | 5   | ''",
        "{enum: [1, 2]}                                          | 2   | ''",
        "{enum: [1, 2]}                                          | 3   | enum [query, q]",
        "{const: true}                                           | true | ''",
        "{type: array, items: {anyOf: [{type: integer}, {const: all}]}} | all | ''",
        "{}                                                      | x   | ''"
      })
  void convertsTextToMatchingType(String schema, String text, String faults) {
    Contract contract = Contract.of(
        "t",
        Documents.utf8("openapi: 3.1.0\npaths: {/a: {get: {parameters: "
            + "[{name: q, in: query, schema: " + schema + "}], responses: {}}}}"));

    List<Fault> found =
        contract.operations().get(0).validateRequest(RequestMessage.of("GET", "/a?q=" + text));

    assertThat(String.join(", ", Documents.typeAndLoc(found))).isEqualTo(faults);
  }
}
