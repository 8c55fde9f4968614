package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds references that cannot be resolved, and schemas that contain themselves through nothing but
 * references and composition keywords such as {@code allOf}.
 */
public final class ReferenceChecker {
  /**
   * The fields whose value maps names to objects. The author of the document chooses these names,
   * so they are not keywords: a response may be named {@code default}.
   */
  static final Set<String> NAME_MAPS = Set.of(
      "paths",
      "responses",
      "headers",
      "content",
      "parameters",
      "requestBodies",
      "schemas",
      "securitySchemes",
      "pathItems",
      "callbacks",
      "links",
      "properties",
      "patternProperties",
      "$defs",
      "definitions",
      "dependentSchemas");

  /** The keywords whose value is data, in which {@code $ref} is not a reference. */
  private static final Set<String> DATA_KEYWORDS =
      Set.of("example", "default", "enum", "const", "value");

  private final References references;
  private final List<Problem> problems = new ArrayList<>();
  private final IdentityHashMap<JsonNode, Boolean> cyclic = new IdentityHashMap<>();

  private ReferenceChecker(References references) {
    this.references = references;
  }

  /** Returns a problem for each reference that cannot be resolved, in the order of the document. */
  public static List<Problem> problems(References references) {
    ReferenceChecker checker = new ReferenceChecker(references);
    checker.visit(references.document(), "", false);
    return checker.problems;
  }

  private void visit(JsonNode node, String pointer, boolean keysAreNames) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(node.get(i), pointer + "/" + i, false);
      }
      return;
    }
    if (!keysAreNames && node.path("$ref").isTextual()) {
      check(node, node.path("$ref").textValue(), pointer + "/$ref");
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      boolean opaque = !keysAreNames && (DATA_KEYWORDS.contains(key) || key.startsWith("x-"));
      boolean exampleValues =
          !keysAreNames && key.equals("examples") && entry.getValue().isArray();
      if (!opaque && !exampleValues) {
        boolean childKeysAreNames =
            !keysAreNames && (NAME_MAPS.contains(key) || key.equals("examples"));
        visit(entry.getValue(), pointer + "/" + References.escape(key), childKeysAreNames);
      }
    }
  }

  private void check(JsonNode node, String reference, String pointer) {
    Optional<String> target = References.pointer(reference);
    if (target.isEmpty()) {
      String problem = reference.startsWith("#")
          ? "anchors are not supported, only JSON pointers"
          : "leads out of the document, which is not supported";
      add(pointer, reference, problem);
    } else if (references.at(target.get()).isMissingNode()) {
      add(pointer, reference, "leads nowhere");
    } else if (isCyclic(node)) {
      add(pointer, reference, "leads back to itself");
    }
  }

  private void add(String pointer, String reference, String problem) {
    problems.add(new Problem(pointer, "the reference " + reference + " " + problem));
  }

  /** Returns whether a schema contains itself, so that a validation would never end. */
  private boolean isCyclic(JsonNode schema) {
    Boolean known = cyclic.get(schema);
    if (known != null) {
      return known;
    }
    cyclic.put(schema, true);
    boolean result = false;
    for (JsonNode subschema : inPlaceSubschemas(schema)) {
      result |= isCyclic(subschema);
    }
    cyclic.put(schema, result);
    return result;
  }

  /**
   * Returns the schemas that apply to the same value (JSON Schema 2020-12, in-place applicators).
   */
  private List<JsonNode> inPlaceSubschemas(JsonNode schema) {
    List<JsonNode> subschemas = new ArrayList<>();
    References.pointer(schema.path("$ref").asText())
        .ifPresent(pointer -> subschemas.add(references.at(pointer)));
    for (String keyword : List.of("allOf", "anyOf", "oneOf", "dependentSchemas")) {
      schema.path(keyword).forEach(subschemas::add);
    }
    for (String keyword : List.of("if", "then", "else", "not")) {
      subschemas.add(schema.path(keyword));
    }
    subschemas.removeIf(subschema -> !subschema.isObject());
    return subschemas;
  }
}
