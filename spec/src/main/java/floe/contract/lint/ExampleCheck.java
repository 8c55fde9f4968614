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
 * Checks that every example and default value is valid against its schema, without undeclared
 * properties, and that every example in {@code components} is used.
 */
final class ExampleCheck {
  private final References references;
  private final SchemaStore requests;
  private final SchemaStore responses;
  private final Set<String> used = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private ExampleCheck(JsonNode document) {
    this.references = new References(document);
    this.requests = closedSchemas(document, Direction.REQUEST);
    this.responses = closedSchemas(document, Direction.RESPONSE);
  }

  static List<Problem> problems(JsonNode document) {
    ExampleCheck check = new ExampleCheck(document);
    check.visit(new Located("", document), Direction.RESPONSE, true);
    new SchemaRewriter(check::checkSchema, Set.of()).rewrite(document);
    check.findUnusedExamples();
    return check.problems;
  }

  private static SchemaStore closedSchemas(JsonNode document, Direction direction) {
    return new SchemaStore(ClosedSchemas.of(DirectionalSchemas.of(document, direction)), direction);
  }

  /**
   * Visits all nodes below a node and checks the examples of parameters, headers and media types,
   * which have a {@code schema} and examples beside it.
   */
  private void visit(Located located, Direction direction, boolean json) {
    if (located.node().has("schema")) {
      checkExamples(located, direction, json);
    }
    for (Map.Entry<String, JsonNode> entry : located.node().properties()) {
      String key = entry.getKey();
      if (Set.of("schema", "schemas", "example", "examples").contains(key)
          || key.startsWith("x-")) {
        continue;
      }
      boolean request =
          key.equals("requestBody") || key.equals("requestBodies") || key.equals("parameters");
      boolean media = located.pointer().endsWith("/content");
      visit(
          located.child(key),
          request ? Direction.REQUEST : direction,
          media ? MediaTypes.isJson(key) : json);
    }
    for (int i = 0; located.node().isArray() && i < located.node().size(); i++) {
      visit(located.child(i), direction, json);
    }
  }

  private void checkExamples(Located located, Direction direction, boolean json) {
    String schema = located.child("schema").pointer();
    if (json && located.node().has("example")) {
      validate(schema, located.child("example"), direction);
    }
    Located named = located.child("examples");
    named.node().fieldNames().forEachRemaining(name -> {
      Located example = references.follow(named.child(name));
      used.add(example.pointer());
      if (json && example.node().has("value")) {
        validate(schema, example.child("value"), direction);
      }
    });
  }

  private ObjectNode checkSchema(ObjectNode schema, String pointer) {
    Located located = new Located(pointer, schema);
    for (String keyword : List.of("example", "default")) {
      if (schema.has(keyword)) {
        validate(pointer, located.child(keyword), Direction.RESPONSE);
      }
    }
    for (int i = 0; i < schema.path("examples").size(); i++) {
      validate(pointer, located.child("examples").child(i), Direction.RESPONSE);
    }
    return schema;
  }

  private void validate(String schema, Located value, Direction direction) {
    SchemaStore store = direction == Direction.REQUEST ? requests : responses;
    for (Fault fault : store.validate(schema, value.node(), List.of(), false)) {
      StringBuilder pointer = new StringBuilder(value.pointer());
      fault
          .loc()
          .forEach(element -> pointer.append('/').append(References.escape(element.toString())));
      problems.add(new Problem(pointer.toString(), fault.msg() + " (by " + schema + ")"));
    }
  }

  private void findUnusedExamples() {
    Located shared = new Located("/components/examples", references.at("/components/examples"));
    shared.node().fieldNames().forEachRemaining(name -> {
      Located example = shared.child(name);
      if (!used.contains(references.follow(example).pointer())) {
        problems.add(Problem.of(example, "is used nowhere"));
      }
    });
  }
}
