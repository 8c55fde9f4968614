package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Makes bodies that keep to the schema, but look unusual. */
final class BoundaryCases {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEP = 200;
  private static final List<String> TEXTS = List.of(
      "",
      "\0",
      "a\0b",
      "\r\n",
      "🎉👩‍👩‍👧 é e\u0301",
      "\u202egnp.exe",
      "../..",
      "'; drop table file; --",
      "%00",
      "{{7*7}}",
      "\uffff",
      "x".repeat(300),
      "ü".repeat(100_000));
  private static final List<Long> NUMBERS =
      List.of(0L, -1L, 1L << 31, Long.MAX_VALUE, Long.MIN_VALUE);

  private BoundaryCases() {}

  static List<BoundaryCase> of(SchemaNavigator schema, JsonNode valid) {
    List<BoundaryCase> cases = new ArrayList<>();
    ObjectNode unknown = valid.deepCopy();
    unknown.put("unknown_field", 1).putObject("another").put("x", true);
    cases.add(new BoundaryCase("with unknown fields", unknown, true));
    ObjectNode deep = valid.deepCopy();
    JsonNode nest = JSON.textNode("bottom");
    for (int i = 0; i < DEEP; i++) {
      nest = i % 2 == 0 ? JSON.arrayNode().add(nest) : JSON.objectNode().set("in", nest);
    }
    deep.set("deep", nest);
    cases.add(new BoundaryCase("with a deep unknown field", deep, true));
    ObjectNode huge = valid.deepCopy();
    huge.put("huge", "x".repeat(1_000_000));
    cases.add(new BoundaryCase("with a huge unknown field", huge, true));
    visit(schema, valid, valid, List.of(), cases);
    return cases;
  }

  private static void visit(
      SchemaNavigator schema,
      JsonNode valid,
      JsonNode value,
      List<Object> location,
      List<BoundaryCase> cases) {
    SchemaNavigator branch = schema.branchOf(value);
    if (value.isObject()) {
      for (var property : branch.node().path("properties").properties()) {
        List<Object> inside = new ArrayList<>(location);
        inside.add(property.getKey());
        member(
            branch.property(property.getKey()),
            valid,
            value.path(property.getKey()),
            inside,
            cases);
      }
    } else if (value.isArray() && !value.isEmpty()) {
      List<Object> inside = new ArrayList<>(location);
      inside.add(0);
      visit(branch.items(), valid, value.path(0), inside, cases);
    }
  }

  private static void member(
      SchemaNavigator schema,
      JsonNode valid,
      JsonNode value,
      List<Object> location,
      List<BoundaryCase> cases) {
    boolean isName = location.equals(List.of("name"));
    if (schema.isFreeText()) {
      for (String text : TEXTS) {
        String shown =
            text.length() > 20 ? text.length() + " characters" : text.replace("\0", "NUL");
        boolean unusual = text.length() <= 300 && !text.isEmpty() && isName;
        cases.add(new BoundaryCase(
            location + " is " + shown,
            JsonEdits.set(valid, location, JSON.textNode(text)),
            unusual));
      }
    }
    if (schema.types().contains("integer") && !schema.types().contains("string")) {
      for (long number : NUMBERS) {
        cases.add(new BoundaryCase(
            location + " is " + number,
            JsonEdits.set(valid, location, JSON.numberNode(number)),
            false));
      }
    }
    if (schema.types().contains("null")) {
      cases.add(new BoundaryCase(
          location + " is null", JsonEdits.set(valid, location, JSON.nullNode()), false));
    }
    if (!value.isMissingNode()) {
      visit(schema, valid, value, location, cases);
    }
  }
}
