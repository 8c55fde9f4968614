package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.document.References;
import floe.contract.document.SchemaRewriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The document with every object closed: a field that no schema declares is a fault.
 *
 * <p>A schema that lists properties gets {@code additionalProperties: false}. One that is composed
 * of several gets {@code unevaluatedProperties: false}, and its parts stay open; since a part may
 * be closed elsewhere, open parts are copied to {@value #OPEN}. Maps, schemas that already say what
 * else they allow, and base types that leave their fields to a discriminator stay as they are.
 */
public final class ClosedSchemas {
  private static final String OPEN = "x-floe-open";
  private static final String CLOSED = "x-floe-closed";
  private static final List<String> IN_PLACE =
      List.of("allOf", "anyOf", "oneOf", "$ref", "if", "then", "else", "dependentSchemas");

  private final ObjectNode document;
  private final Deque<String> wanted = new ArrayDeque<>();
  private final Set<String> opened = new HashSet<>();
  private final ObjectNode open = JsonNodeFactory.instance.objectNode();

  private ClosedSchemas(JsonNode document) {
    this.document = new SchemaRewriter((schema, pointer) -> close(schema), Set.of("not", "if"))
        .document(document);
  }

  public static ObjectNode of(JsonNode document) {
    ClosedSchemas copy = new ClosedSchemas(document);
    copy.openParts();
    copy.document.set(OPEN, copy.open);
    return copy.document;
  }

  private ObjectNode close(ObjectNode schema) {
    long inPlace = IN_PLACE.stream().filter(schema::has).count();
    boolean lists = schema.has("properties") || schema.has("patternProperties");
    boolean decided = schema.has("additionalProperties") || schema.has("unevaluatedProperties");
    boolean base = schema.has("discriminator") && !schema.has("oneOf") && !schema.has("anyOf");
    boolean composed =
        inPlace > 1 || (inPlace == 1 && (lists || schema.path("allOf").size() > 1));
    if (composed) {
      openBranches(schema);
    }
    if (!decided && !base && (composed || (lists && inPlace == 0))) {
      String added = composed ? "unevaluatedProperties" : "additionalProperties";
      schema.put(added, false);
      schema.put(CLOSED, added);
    }
    return schema;
  }

  private void openBranches(ObjectNode schema) {
    for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
      if (schema.path(keyword) instanceof ArrayNode branches) {
        branches.forEach(this::open);
      }
    }
    for (String keyword : List.of("then", "else")) {
      open(schema.path(keyword));
    }
    schema.path("dependentSchemas").forEach(this::open);
    String reference = schema.path("$ref").asText();
    References.pointer(reference)
        .filter(pointer -> !pointer.startsWith("/" + OPEN))
        .ifPresent(pointer -> {
          wanted.add(pointer);
          schema.put("$ref", "#/" + OPEN + "/" + References.escape(pointer).replace("%", "%25"));
        });
  }

  /** Takes back what was closed here, on this level only: the fields' own schemas stay closed. */
  private void open(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      JsonNode added = schema.remove(CLOSED);
      if (added != null) {
        schema.remove(added.asText());
      }
      openBranches(schema);
    }
  }

  private void openParts() {
    References references = new References(document);
    while (!wanted.isEmpty()) {
      String pointer = wanted.remove();
      if (opened.add(pointer)) {
        JsonNode part = references.at(pointer).deepCopy();
        open(part);
        open.set(pointer, part);
      }
    }
  }
}
