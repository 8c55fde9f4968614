package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.document.MediaTypeSpec;
import floe.contract.document.RequestBodySpec;
import floe.contracttests.check.Contracts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A schema of the contract, which values lead through. */
record SchemaNavigator(Contract contract, JsonNode node) {

  static SchemaNavigator at(Contract contract, String pointer) {
    return new SchemaNavigator(contract, contract.resolve(pointer));
  }

  /** Returns the schema of the JSON body of an operation, which must have one. */
  static SchemaNavigator ofBody(Operation operation) {
    String pointer = operation
        .body()
        .flatMap(RequestBodySpec::json)
        .flatMap(MediaTypeSpec::schema)
        .orElseThrow();
    return at(Contracts.get().of(operation), pointer);
  }

  private SchemaNavigator of(JsonNode child) {
    return new SchemaNavigator(
        contract,
        child.has("$ref") ? contract.resolve(child.path("$ref").asText().substring(1)) : child);
  }

  SchemaNavigator property(String name) {
    return of(node.at("/properties/" + name));
  }

  SchemaNavigator items() {
    return of(node.path("items"));
  }

  SchemaNavigator additional() {
    return of(node.path("additionalProperties"));
  }

  List<SchemaNavigator> branches() {
    List<SchemaNavigator> branches = new ArrayList<>();
    node.path("oneOf").forEach(branch -> branches.add(of(branch)));
    node.path("anyOf").forEach(branch -> branches.add(of(branch)));
    return branches;
  }

  /** Returns the property that distinguishes the branches; empty when there is none. */
  String tag() {
    return node.at("/discriminator/propertyName").asText("");
  }

  /** Returns the branch that a valid value belongs to; the schema itself where there are none. */
  SchemaNavigator branchOf(JsonNode value) {
    for (SchemaNavigator branch : branches()) {
      if (branch.fits(value)) {
        return branch.branchOf(value);
      }
    }
    return this;
  }

  private boolean fits(JsonNode value) {
    if (!types().contains(type(value))
        && !(types().contains("number") && value.isIntegralNumber())) {
      return false;
    }
    for (JsonNode required : node.path("required")) {
      if (!value.has(required.asText())) {
        return false;
      }
    }
    for (var property : node.path("properties").properties()) {
      JsonNode constant = of(property.getValue()).node().path("const");
      if (!constant.isMissingNode()
          && value.has(property.getKey())
          && !constant.equals(value.path(property.getKey()))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the JSON types that are accepted. */
  Set<String> types() {
    Set<String> types = new TreeSet<>();
    if (node.has("type")) {
      types.add(node.path("type").asText());
    }
    branches().forEach(branch -> types.addAll(branch.types()));
    return types;
  }

  boolean accepts(JsonNode value) {
    String type = type(value);
    return types().contains(type) || (type.equals("integer") && types().contains("number"));
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "array";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case STRING -> "string";
      default -> "object";
    };
  }

  /** Returns whether any text is valid. */
  boolean isFreeText() {
    return types().contains("string")
        && !has("pattern")
        && !has("format")
        && !has("const")
        && !has("enum")
        && !has("minLength")
        && !has("maxLength");
  }

  private boolean has(String keyword) {
    return node.has(keyword) || branches().stream().anyMatch(branch -> branch.has(keyword));
  }
}
