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
 * Checks each schema by itself: keywords that exist, required properties that exist, tags that lead
 * to a branch.
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
  private final List<Problem> findings = new ArrayList<>();

  private SchemaCheck(References references) {
    this.references = references;
  }

  static List<Problem> findings(JsonNode document) {
    SchemaCheck check = new SchemaCheck(new References(document));
    new SchemaRewriter(check::look, Set.of()).document(document);
    return check.findings;
  }

  private ObjectNode look(ObjectNode schema, String pointer) {
    schema.fieldNames().forEachRemaining(keyword -> {
      if (!KEYWORDS.contains(keyword) && !keyword.startsWith("x-")) {
        findings.add(new Problem(
            pointer + "/" + References.escape(keyword), "is no keyword of JSON Schema"));
      }
    });
    if (schema.has("properties") && !schema.has("allOf")) {
      for (JsonNode name : schema.path("required")) {
        if (!schema.path("properties").has(name.asText())) {
          findings.add(new Problem(
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
      String place = pointer + "/mapping/" + References.escape(entry.getKey());
      if (branch.isMissingNode()) {
        findings.add(new Problem(place, "leads nowhere"));
      } else if (branch.has("properties") && !branch.path("properties").has(property)) {
        findings.add(new Problem(place, "leads to a schema without the property " + property));
      }
    });
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (schema.has(keyword) && Discriminator.of(schema, keyword, references).isEmpty()) {
        findings.add(new Problem(pointer, "does not tell every branch of " + keyword + " apart"));
      }
    }
  }
}
