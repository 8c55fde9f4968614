package floe.contract.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for references that lead nowhere, or through nothing but references and compositions back
 * to themselves.
 */
public final class ReferenceChecker {
  /**
   * What stands below these is named by the document's author: a response may be called
   * {@code default}.
   */
  static final Set<String> NAMED = Set.of(
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

  private static final Set<String> VALUES = Set.of("example", "default", "enum", "const", "value");

  private final References references;
  private final List<Broken> broken = new ArrayList<>();
  private final IdentityHashMap<JsonNode, Boolean> settled = new IdentityHashMap<>();

  private ReferenceChecker(References references) {
    this.references = references;
  }

  /**
   * A reference that leads nowhere.
   *
   * @param pointer where it stands
   * @param reference what it says
   * @param problem why it leads nowhere
   */
  public record Broken(String pointer, String reference, String problem) {}

  public static List<Broken> broken(References references) {
    ReferenceChecker links = new ReferenceChecker(references);
    links.look(references.document(), "", false);
    return links.broken;
  }

  private void look(JsonNode node, String pointer, boolean names) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(node.get(i), pointer + "/" + i, false);
      }
      return;
    }
    if (!names && node.path("$ref").isTextual()) {
      check(node, node.path("$ref").textValue(), pointer + "/$ref");
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      boolean opaque = !names && (VALUES.contains(key) || key.startsWith("x-"));
      boolean values = !names && key.equals("examples") && entry.getValue().isArray();
      if (!opaque && !values) {
        boolean named = !names && (NAMED.contains(key) || key.equals("examples"));
        look(entry.getValue(), pointer + "/" + References.escape(key), named);
      }
    }
  }

  private void check(JsonNode node, String reference, String pointer) {
    Optional<String> target = References.pointer(reference);
    if (target.isEmpty()) {
      String problem = reference.startsWith("#")
          ? "anchors are not supported, only JSON pointers"
          : "leads out of the document, which is not supported";
      broken.add(new Broken(pointer, reference, problem));
    } else if (references.at(target.get()).isMissingNode()) {
      broken.add(new Broken(pointer, reference, "leads nowhere"));
    } else if (comesBack(node)) {
      broken.add(new Broken(pointer, reference, "leads back to itself"));
    }
  }

  /** Whether a schema is a part of itself: to validate by it would never end. */
  private boolean comesBack(JsonNode schema) {
    Boolean known = settled.get(schema);
    if (known != null) {
      return known;
    }
    settled.put(schema, true);
    boolean back = false;
    for (JsonNode part : parts(schema)) {
      back |= comesBack(part);
    }
    settled.put(schema, back);
    return back;
  }

  private List<JsonNode> parts(JsonNode schema) {
    List<JsonNode> parts = new ArrayList<>();
    References.pointer(schema.path("$ref").asText())
        .ifPresent(pointer -> parts.add(references.at(pointer)));
    for (String keyword : List.of("allOf", "anyOf", "oneOf", "dependentSchemas")) {
      schema.path(keyword).forEach(parts::add);
    }
    for (String keyword : List.of("if", "then", "else", "not")) {
      parts.add(schema.path(keyword));
    }
    parts.removeIf(part -> !part.isObject());
    return parts;
  }
}
