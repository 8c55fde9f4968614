package floe.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.document.MediaTypes;
import floe.contract.document.Problem;
import floe.contract.document.References;
import floe.contract.document.References.Located;
import floe.contract.document.SchemaRewriter;
import floe.contract.message.Direction;
import floe.contract.message.Fault;
import floe.contract.schema.ClosedSchemas;
import floe.contract.schema.DirectionalSchemas;
import floe.contract.schema.SchemaStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that every example and default keeps to its schema, strictly, and that every shared
 * example is used.
 */
final class ExampleCheck {
  private final References references;
  private final SchemaStore requests;
  private final SchemaStore responses;
  private final Set<String> used = new HashSet<>();
  private final List<Problem> findings = new ArrayList<>();

  private ExampleCheck(JsonNode document) {
    this.references = new References(document);
    this.requests = strict(document, Direction.REQUEST);
    this.responses = strict(document, Direction.RESPONSE);
  }

  static List<Problem> findings(JsonNode document) {
    ExampleCheck check = new ExampleCheck(document);
    check.look(new Located("", document), Direction.RESPONSE, true);
    new SchemaRewriter(check::schema, Set.of()).document(document);
    check.unused();
    return check.findings;
  }

  private static SchemaStore strict(JsonNode document, Direction direction) {
    return new SchemaStore(ClosedSchemas.of(DirectionalSchemas.of(document, direction)), direction);
  }

  /**
   * Finds parameters, headers and media types: what has a schema and may have examples beside it.
   */
  private void look(Located place, Direction direction, boolean json) {
    if (place.node().has("schema")) {
      examples(place, direction, json);
    }
    for (Map.Entry<String, JsonNode> entry : place.node().properties()) {
      String key = entry.getKey();
      if (Set.of("schema", "schemas", "example", "examples").contains(key)
          || key.startsWith("x-")) {
        continue;
      }
      boolean request =
          key.equals("requestBody") || key.equals("requestBodies") || key.equals("parameters");
      boolean media = place.pointer().endsWith("/content");
      look(
          place.child(key),
          request ? Direction.REQUEST : direction,
          media ? MediaTypes.isJson(key) : json);
    }
    for (int i = 0; place.node().isArray() && i < place.node().size(); i++) {
      look(place.child(i), direction, json);
    }
  }

  private void examples(Located place, Direction direction, boolean json) {
    String schema = place.child("schema").pointer();
    if (json && place.node().has("example")) {
      check(schema, place.child("example"), direction);
    }
    Located named = place.child("examples");
    named.node().fieldNames().forEachRemaining(name -> {
      Located example = references.follow(named.child(name));
      used.add(example.pointer());
      if (json && example.node().has("value")) {
        check(schema, example.child("value"), direction);
      }
    });
  }

  private ObjectNode schema(ObjectNode schema, String pointer) {
    Located place = new Located(pointer, schema);
    for (String keyword : List.of("example", "default")) {
      if (schema.has(keyword)) {
        check(pointer, place.child(keyword), Direction.RESPONSE);
      }
    }
    for (int i = 0; i < schema.path("examples").size(); i++) {
      check(pointer, place.child("examples").child(i), Direction.RESPONSE);
    }
    return schema;
  }

  private void check(String schema, Located value, Direction direction) {
    SchemaStore store = direction == Direction.REQUEST ? requests : responses;
    for (Fault fault : store.validate(schema, value.node(), List.of(), false)) {
      StringBuilder pointer = new StringBuilder(value.pointer());
      fault
          .loc()
          .forEach(element -> pointer.append('/').append(References.escape(element.toString())));
      findings.add(new Problem(pointer.toString(), fault.msg() + " (by " + schema + ")"));
    }
  }

  private void unused() {
    Located shared = new Located("/components/examples", references.at("/components/examples"));
    shared.node().fieldNames().forEachRemaining(name -> {
      Located example = shared.child(name);
      if (!used.contains(references.follow(example).pointer())) {
        findings.add(Problem.of(example, "is used nowhere"));
      }
    });
  }
}
