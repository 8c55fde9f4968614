package floe.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.Contract;
import floe.contract.Documents;
import org.junit.jupiter.api.Test;

final class ClosedSchemasTest {
  private static final String BASE =
      "\"Base\": {\"type\": \"object\", \"required\": [\"a\"], \"properties\": {\"a\": {\"$ref\": \"#/components/schemas/Leaf\"}}}";
  private static final String LEAF =
      "\"Leaf\": {\"type\": \"object\", \"properties\": {\"n\": {\"type\": \"integer\"}}}";

  @Test
  void closesObjectOnlyInResponses() {
    Contract contract = Documents.ofSchema("{\"$ref\": \"#/components/schemas/Leaf\"}", LEAF);

    assertThat(Documents.requestFaults(contract, "{\"n\": 1, \"x\": 2}")).isEmpty();
    assertThat(Documents.typeAndLoc(Documents.responseFaults(contract, "{\"n\": 1, \"x\": 2}")))
        .containsExactly("extra_forbidden [body, x]");
  }

  @Test
  void closesComposition() {
    Contract contract = Documents.ofSchema("""
        {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object", "properties": {"b": {"type": "string"}}}]}
        """, BASE, LEAF);

    assertThat(Documents.responseFaults(contract, "{\"a\": {\"n\": 1}, \"b\": \"x\"}"))
        .isEmpty();
    assertThat(Documents.typeAndLoc(Documents.responseFaults(
            contract, "{\"a\": {\"n\": 1, \"y\": 2}, \"b\": \"x\", \"z\": 3}")))
        .containsExactly("extra_forbidden [body, a, y]", "extra_forbidden [body, z]");
    assertThat(Documents.typeAndLoc(
            Documents.responseFaults(contract, "{\"a\": {}, \"b\": \"x\", \"z\": 3}")))
        .containsExactly("extra_forbidden [body, z]");
  }

  @Test
  void keepsPartClosedWhenUsedAlone() {
    Contract contract = Documents.ofSchema("""
        {"type": "object", "properties": {
          "whole": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"b": {"type": "string"}}}]},
          "part": {"$ref": "#/components/schemas/Base"}}}
        """, BASE, LEAF);

    assertThat(Documents.typeAndLoc(Documents.responseFaults(
            contract, "{\"whole\": {\"a\": {}, \"b\": \"\"}, \"part\": {\"a\": {}, \"b\": \"\"}}")))
        .containsExactly("extra_forbidden [body, part, b]");
  }

  @Test
  void closesUnionBesideProperties() {
    Contract contract = Documents.ofSchema("""
        {"type": "object", "properties": {"id": {"type": "integer"}},
         "oneOf": [{"required": ["x"], "properties": {"x": true}}, {"required": ["y"], "properties": {"y": true}}]}
        """);

    assertThat(Documents.responseFaults(contract, "{\"id\": 1, \"x\": 1}")).isEmpty();
    assertThat(Documents.typeAndLoc(
            Documents.responseFaults(contract, "{\"id\": 1, \"x\": 1, \"z\": 1}")))
        .containsExactly("extra_forbidden [body, z]");
  }

  @Test
  void closesNestedCompositions() {
    Contract contract = Documents.ofSchema(
        """
        {"allOf": [{"$ref": "#/components/schemas/Middle"}, {"properties": {"c": {"type": "integer"}}}]}
        """,
        "\"Middle\": {\"allOf\": [{\"$ref\": \"#/components/schemas/Base\"}, {\"properties\": {\"b\": true}}]}",
        BASE,
        LEAF);

    assertThat(Documents.responseFaults(contract, "{\"a\": {}, \"b\": 1, \"c\": 2}"))
        .isEmpty();
    assertThat(Documents.typeAndLoc(Documents.responseFaults(contract, "{\"a\": {}, \"d\": 1}")))
        .containsExactly("extra_forbidden [body, d]");
  }

  @Test
  void closesTaggedUnionBesideProperties() {
    Contract contract = Documents.ofSchema(
        """
        {"properties": {"id": {"type": "integer"}}, "discriminator": {"propertyName": "t", "mapping":
          {"x": "#/components/schemas/X", "why": "#/components/schemas/Y"}},
         "oneOf": [{"$ref": "#/components/schemas/X"}, {"$ref": "#/components/schemas/Y"}]}
        """,
        "\"X\": {\"type\": \"object\", \"properties\": {\"t\": {\"type\": \"string\"}, \"x\": {\"type\": \"integer\"}}}",
        "\"Y\": {\"type\": \"object\", \"properties\": {\"t\": {\"type\": \"string\"}, \"y\": {\"type\": \"integer\"}}}");

    assertThat(Documents.responseFaults(contract, "{\"id\": 1, \"t\": \"why\", \"y\": 1}"))
        .isEmpty();
    assertThat(Documents.typeAndLoc(
            Documents.responseFaults(contract, "{\"id\": 1, \"t\": \"x\", \"y\": 1}")))
        .containsExactly("extra_forbidden [body, y]");
    assertThat(Documents.typeAndLoc(
            Documents.responseFaults(contract, "{\"id\": 1, \"t\": \"x\", \"x\": \"1\"}")))
        .containsExactly("int_type [body, x, x]");
  }

  @Test
  void leavesMapsAndBaseTypesOpen() {
    Contract map = Documents.ofSchema(
        "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"integer\"}}");
    Contract any = Documents.ofSchema("{\"type\": \"object\"}");
    Contract declared = Documents.ofSchema(
        "{\"type\": \"object\", \"properties\": {\"a\": true}, \"additionalProperties\": true}");
    Contract base = Documents.ofSchema(
        "{\"type\": \"object\", \"discriminator\": {\"propertyName\": \"t\"}, \"properties\": {\"t\": {\"type\": \"string\"}}}");

    assertThat(Documents.responseFaults(map, "{\"x\": 1}")).isEmpty();
    assertThat(Documents.responseFaults(any, "{\"x\": 1}")).isEmpty();
    assertThat(Documents.responseFaults(declared, "{\"x\": 1}")).isEmpty();
    assertThat(Documents.responseFaults(base, "{\"t\": \"a\", \"x\": 1}")).isEmpty();
  }

  @Test
  void closesRecursiveSchemas() {
    Contract contract = Documents.ofSchema(
        "{\"$ref\": \"#/components/schemas/Tree\"}",
        """
        "Tree": {"allOf": [{"$ref": "#/components/schemas/Node"}, {"properties": {"left": {"$ref": "#/components/schemas/Tree"}}}]}
        """,
        "\"Node\": {\"properties\": {\"right\": {\"$ref\": \"#/components/schemas/Tree\"}}}");

    assertThat(Documents.responseFaults(contract, "{\"left\": {\"right\": {\"left\": {}}}}"))
        .isEmpty();
    assertThat(Documents.typeAndLoc(
            Documents.responseFaults(contract, "{\"right\": {\"left\": {\"x\": 1}}}")))
        .contains("extra_forbidden [body, right, left, x]");
  }

  @Test
  void doesNotCloseSchemaInNot() {
    Contract contract = Documents.ofSchema(
        "{\"type\": \"object\", \"additionalProperties\": true, \"not\": {\"properties\": {\"a\": {\"const\": 1}}, \"required\": [\"a\"]}}");

    assertThat(Documents.responseFaults(contract, "{\"a\": 2, \"b\": 1}")).isEmpty();
    assertThat(Documents.responseFaults(contract, "{\"a\": 1, \"b\": 1}")).hasSize(1);
  }

  @Test
  void allowsMissingReadOnlyInRequestAndWriteOnlyInResponse() {
    Contract contract =
        Documents.ofSchema("""
        {"type": "object", "required": ["id", "secret"], "properties": {
          "id": {"type": "integer", "readOnly": true}, "secret": {"$ref": "#/components/schemas/Secret"}}}
        """, "\"Secret\": {\"type\": \"string\", \"writeOnly\": true}");

    assertThat(Documents.typeAndLoc(Documents.requestFaults(contract, "{}")))
        .containsExactly("missing [body, secret]");
    assertThat(Documents.typeAndLoc(Documents.responseFaults(contract, "{}")))
        .containsExactly("missing [body, id]");
  }
}
