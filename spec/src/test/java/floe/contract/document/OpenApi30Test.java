package floe.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.Contract;
import floe.contract.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenApi30Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'string','nullable':true}                                    | null | ``",
        "{'type':'string','nullable':true}                                    | 5    | string_type [body]",
        "{'type':'string','nullable':false}                                   | null | missing [body]",
        "{'type':'string','nullable':true,'enum':['a']}                       | null | ``",
        "{'type':'string','nullable':true,'enum':['a']}                       | 'b'  | enum [body]",
        "{'nullable':true,'allOf':[{'$ref':'#/components/schemas/Count'}]}    | null | ``",
        "{'nullable':true,'allOf':[{'$ref':'#/components/schemas/Count'}]}    | 5    | less_than [body]",
        "{'nullable':true,'oneOf':[{'type':'string'}]}                        | null | ``",
        "{'type':'integer','minimum':1,'exclusiveMinimum':true}               | 1    | greater_than [body]",
        "{'type':'integer','minimum':1,'exclusiveMinimum':false}              | 1    | ``",
        "{'$ref':'#/components/schemas/Count','maximum':1}                    | 2    | ``"
      })
  void validatesAsOpenApi31Does(String schema, String value, String fault) {
    Contract contract = Documents.ofSchema30(
        schema.replace('\'', '"'),
        "\"Count\": {\"type\": \"integer\", \"maximum\": 5, \"exclusiveMaximum\": true}");

    assertThat(String.join(
            ", ",
            Documents.typeAndLoc(Documents.requestFaults(contract, value.replace('\'', '"')))))
        .isEqualTo(fault);
  }

  @Test
  void upgradesDocument() {
    Contract contract = Documents.ofSchema30("{\"type\": \"string\", \"example\": \"x\"}");
    String schema = contract
        .operations()
        .get(0)
        .body()
        .orElseThrow()
        .json()
        .orElseThrow()
        .schema()
        .orElseThrow();

    assertThat(contract.resolve(schema).toString())
        .isEqualTo("{\"type\":\"string\",\"examples\":[\"x\"]}");
    assertThat(contract.document().path("openapi").asText()).startsWith("3.1");
  }

  @Test
  void upgradesSchemasOfDefaultResponse() {
    Contract contract = Contract.of("t", Documents.utf8("""
        openapi: 3.0.3
        paths:
          /a:
            get:
              responses:
                default: {description: A, content: {application/json: {schema: {type: string, nullable: true}}}}
        """));

    assertThat(contract.operations().get(0).validateResponse(Documents.json(200, "null")))
        .isEmpty();
  }

  @Test
  void changesOnlySchemas() {
    Contract contract = Contract.of("t", Documents.utf8("""
        openapi: 3.0.3
        paths:
          /a:
            get:
              parameters: [{name: nullable, in: query, schema: {type: string}, example: {nullable: true}}]
              responses: {'200': {description: A, content: {application/json: {example: {nullable: true, type: x}}}}}
        components: {schemas: {A: {type: object, properties: {nullable: {type: boolean}}}}}
        """));

    assertThat(contract.operations().get(0).responseExamples(200).get(0).value().toString())
        .isEqualTo("{\"nullable\":true,\"type\":\"x\"}");
    assertThat(
            contract.resolve("/components/schemas/A/properties/nullable/type").asText())
        .isEqualTo("boolean");
  }
}
