package floe.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.document.Problem;
import floe.contract.document.References;
import floe.contract.document.SchemaRewriter;
import floe.contract.schema.Discriminator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks each schema on its own: its keywords exist in JSON Schema 2020-12 or OpenAPI 3.1, its
 * required properties are declared, and its discriminator selects a branch.
 */
final class SchemaCheck {
  private static final Set<String> KEYWORDS = Set.of(
      "$ref",
      "$defs",
      "$comment",
      "allOf",
      "anyOf",
      "oneOf",
      "not",
      "if",
      "then",
      "else",
      "dependentSchemas",
      "dependentRequired",
      "prefixItems",
      "items",
      "contains",
      "minContains",
      "maxContains",
      "properties",
      "patternProperties",
      "additionalProperties",
      "propertyNames",
      "unevaluatedItems",
      "unevaluatedProperties",
      "type",
      "enum",
      "const",
      "multipleOf",
      "maximum",
      "exclusiveMaximum",
      "minimum",
      "exclusiveMinimum",
      "maxLength",
      "minLength",
      "pattern",
      "maxItems",
      "minItems",
      "uniqueItems",
      "maxProperties",
      "minProperties",
      "required",
      "format",
      "contentEncoding",
      "contentMediaType",
      "contentSchema",
      "title",
      "description",
      "default",
      "deprecated",
      "readOnly",
      "writeOnly",
      "examples",
      "example",
      "discriminator",
      "xml",
      "externalDocs");

  private final References references;
  private final List<Problem> problems = new ArrayList<>();

  private SchemaCheck(References references) {
    this.references = references;
  }

  static List<Problem> problems(JsonNode document) {
    SchemaCheck check = new SchemaCheck(new References(document));
    new SchemaRewriter(check::visit, Set.of()).rewrite(document);
    return check.problems;
  }

  private ObjectNode visit(ObjectNode schema, String pointer) {
    schema.fieldNames().forEachRemaining(keyword -> {
      if (!KEYWORDS.contains(keyword) && !keyword.startsWith("x-")) {
        problems.add(new Problem(
            pointer + "/" + References.escape(keyword), "is no keyword of JSON Schema"));
      }
    });
    if (schema.has("properties") && !schema.has("allOf")) {
      for (JsonNode name : schema.path("required")) {
        if (!schema.path("properties").has(name.asText())) {
          problems.add(new Problem(
              pointer + "/required", "names " + name.asText() + ", which is no property"));
        }
      }
    }
    discriminator(schema, pointer + "/discriminator");
    return schema;
  }

  private void discriminator(JsonNode schema, String pointer) {
    JsonNode discriminator = schema.path("discriminator");
    if (discriminator.isMissingNode()) {
      return;
    }
    String property = discriminator.path("propertyName").asText();
    discriminator.path("mapping").properties().forEach(entry -> {
      String target = entry.getValue().asText();
      String reference = target.contains("/") ? target : "#/components/schemas/" + target;
      JsonNode branch = References.pointer(reference)
          .map(at -> references.follow(at).node())
          .orElseGet(() -> references.at("/?"));
      String location = pointer + "/mapping/" + References.escape(entry.getKey());
      if (branch.isMissingNode()) {
        problems.add(new Problem(location, "leads nowhere"));
      } else if (branch.has("properties") && !branch.path("properties").has(property)) {
        problems.add(new Problem(location, "leads to a schema without the property " + property));
      }
    });
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (schema.has(keyword) && Discriminator.of(schema, keyword, references).isEmpty()) {
        problems.add(new Problem(pointer, "does not tell every branch of " + keyword + " apart"));
      }
    }
  }
}
