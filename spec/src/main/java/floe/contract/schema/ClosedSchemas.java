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
 * Closes the objects of a document, so that a property which no schema declares is a fault.
 *
 * <p>A schema with {@code properties} gets {@code additionalProperties: false}. A schema that is
 * composed of several schemas gets {@code unevaluatedProperties: false}, and its parts stay open.
 * Because a part may be closed where it is used alone, references lead to an open copy of the part
 * in {@value #OPEN}. Maps, schemas that already have one of these keywords, and base schemas with a
 * discriminator are not changed.
 */
public final class ClosedSchemas {
  /** The extension that has the open copies, by the JSON pointer of the original. */
  private static final String OPEN = "x-floe-open";
  /** The extension that has the name of the keyword that closes a schema. */
  private static final String CLOSED = "x-floe-closed";

  private static final List<String> IN_PLACE_APPLICATORS =
      List.of("allOf", "anyOf", "oneOf", "$ref", "if", "then", "else", "dependentSchemas");

  private final ObjectNode document;
  private final Deque<String> pendingParts = new ArrayDeque<>();
  private final Set<String> copiedParts = new HashSet<>();
  private final ObjectNode openParts = JsonNodeFactory.instance.objectNode();

  private ClosedSchemas(JsonNode document) {
    this.document = new SchemaRewriter((schema, pointer) -> close(schema), Set.of("not", "if"))
        .rewrite(document);
  }

  /** Returns a copy of the document with closed schemas. */
  public static ObjectNode of(JsonNode document) {
    ClosedSchemas closed = new ClosedSchemas(document);
    closed.copyOpenParts();
    closed.document.set(OPEN, closed.openParts);
    return closed.document;
  }

  private ObjectNode close(ObjectNode schema) {
    long applicators = IN_PLACE_APPLICATORS.stream().filter(schema::has).count();
    boolean declaresProperties = schema.has("properties") || schema.has("patternProperties");
    boolean decidesItself =
        schema.has("additionalProperties") || schema.has("unevaluatedProperties");
    boolean isBaseSchema =
        schema.has("discriminator") && !schema.has("oneOf") && !schema.has("anyOf");
    boolean composed = applicators > 1
        || (applicators == 1 && (declaresProperties || schema.path("allOf").size() > 1));
    if (composed) {
      openBranches(schema);
    }
    if (!decidesItself && !isBaseSchema && (composed || (declaresProperties && applicators == 0))) {
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
          pendingParts.add(pointer);
          schema.put("$ref", "#/" + OPEN + "/" + References.escape(pointer).replace("%", "%25"));
        });
  }

  /** Undoes the closing of a schema, but not of the schemas of its properties. */
  private void open(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      JsonNode added = schema.remove(CLOSED);
      if (added != null) {
        schema.remove(added.asText());
      }
      openBranches(schema);
    }
  }

  private void copyOpenParts() {
    References references = new References(document);
    while (!pendingParts.isEmpty()) {
      String pointer = pendingParts.remove();
      if (copiedParts.add(pointer)) {
        JsonNode part = references.at(pointer).deepCopy();
        open(part);
        openParts.set(pointer, part);
      }
    }
  }
}
