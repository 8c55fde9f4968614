package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Makes every negative case of a valid body: each cases its schema in one location. */
final class NegativeCases {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final BigInteger BEYOND_64_BITS = BigInteger.ONE.shiftLeft(64);

  private final List<NegativeCase> cases = new ArrayList<>();

  private NegativeCases() {}

  /** Returns all cases for a body, in the order of the schema. */
  static List<NegativeCase> of(SchemaNavigator schema, JsonNode valid) {
    NegativeCases collector = new NegativeCases();
    collector.visit(schema, valid, List.of());
    return List.copyOf(collector.cases);
  }

  private void visit(SchemaNavigator schema, JsonNode value, List<Object> location) {
    types(schema, location);
    if (!schema.tag().isEmpty()) {
      tags(schema.tag(), location);
    }
    SchemaNavigator branch = schema.branchOf(value);
    JsonNode node = branch.node();
    values(node, location, value, schema.types().contains("number"));
    if (value.isObject()) {
      members(branch, (ObjectNode) value, location, schema.tag());
    } else if (value.isArray() && !value.isEmpty()) {
      visit(branch.items(), value.path(0), with(location, 0));
    }
  }

  private void members(
      SchemaNavigator schema, ObjectNode value, List<Object> location, String tag) {
    for (JsonNode required : schema.node().path("required")) {
      if (!required.asText().equals(tag)) {
        cases.add(new NegativeCase(
            "without " + required.asText(),
            with(location, required.asText()),
            body -> JsonEdits.without(body, location, required.asText())));
      }
    }
    for (var member : value.properties()) {
      List<Object> inside = with(location, member.getKey());
      if (schema.node().at("/properties/" + member.getKey()).isObject()) {
        if (!member.getKey().equals(tag)) {
          visit(schema.property(member.getKey()), member.getValue(), inside);
        }
      } else if (schema.node().path("additionalProperties").isObject()) {
        visit(schema.additional(), member.getValue(), inside);
      }
    }
  }

  private void types(SchemaNavigator schema, List<Object> location) {
    List<JsonNode> values = List.of(
        JSON.textNode("text"),
        JSON.numberNode(7),
        JSON.numberNode(1.5),
        JSON.booleanNode(true),
        JSON.nullNode(),
        JSON.arrayNode(),
        JSON.arrayNode().add(1),
        JSON.objectNode(),
        JSON.textNode("5"));
    for (JsonNode wrong : values) {
      if (!schema.types().isEmpty() && !schema.accepts(wrong)) {
        set("type " + wrong, location, wrong);
      }
    }
  }

  private void tags(String tag, List<Object> location) {
    String name = "tag " + tag;
    cases.add(new NegativeCase(
        name + " missing", location, body -> JsonEdits.without(body, location, tag)));
    for (JsonNode wrong :
        List.of(JSON.textNode("nobody"), JSON.textNode(""), JSON.nullNode(), JSON.numberNode(1))) {
      cases.add(new NegativeCase(
          name + " " + wrong, location, body -> JsonEdits.set(body, with(location, tag), wrong)));
    }
  }

  private void values(JsonNode schema, List<Object> location, JsonNode valid, boolean anyNumber) {
    if (schema.has("maximum")) {
      set(
          "above maximum",
          location,
          JSON.numberNode(schema.path("maximum").bigIntegerValue().add(BigInteger.ONE)));
    }
    if (schema.has("minimum")) {
      set(
          "below minimum",
          location,
          JSON.numberNode(schema.path("minimum").bigIntegerValue().subtract(BigInteger.ONE)));
    }
    if (schema.has("exclusiveMinimum")) {
      set("at exclusive minimum", location, schema.path("exclusiveMinimum"));
    }
    if (schema.path("type").asText().equals("integer") && !anyNumber) {
      set("beyond 64 bits", location, JSON.numberNode(BEYOND_64_BITS));
    }
    texts(schema, location);
    if (schema.path("minItems").asInt() > 0) {
      set("too few items", location, JSON.arrayNode());
    }
    if (schema.has("maxItems") && !valid.isEmpty()) {
      ArrayNode many = JSON.arrayNode();
      for (int i = 0; i <= schema.path("maxItems").asInt(); i++) {
        many.add(valid.path(0));
      }
      set("too many items", location, many);
    }
    if (schema.has("maxProperties")) {
      ObjectNode many = JSON.objectNode();
      for (int i = 0; i <= schema.path("maxProperties").asInt(); i++) {
        many.put("key" + i, 1);
      }
      set("too many properties", location, many);
    }
  }

  private void texts(JsonNode schema, List<Object> location) {
    if (schema.path("minLength").asInt() > 0) {
      set(
          "too short",
          location,
          JSON.textNode("x".repeat(schema.path("minLength").asInt() - 1)));
    }
    if (schema.has("maxLength")) {
      String start = schema.path("format").asText().equals("uri") ? "http://x.example/" : "";
      set(
          "too long",
          location,
          JSON.textNode(start + "x".repeat(schema.path("maxLength").asInt() + 1)));
    }
    if (schema.has("pattern")) {
      set("not of the pattern", location, JSON.textNode("\u2205 no match"));
      set("not of the pattern at its end", location, JSON.textNode("image/png\n"));
    }
    if (schema.has("const") || schema.has("enum")) {
      set("another value", location, JSON.textNode("something else"));
    }
    if (schema.path("format").asText().startsWith("uuid")) {
      set("no UUID", location, JSON.textNode("not-a-uuid"));
      set("UUID of version 1", location, JSON.textNode("2c1de1f0-c4f6-11ee-a506-0242ac120002"));
      set("UUID without hyphens", location, JSON.textNode("2c1de1f0-c4f6-41ee-a506-0242ac12000"));
    }
    if (schema.path("format").asText().equals("uri")) {
      set("no URI", location, JSON.textNode("no uri at all"));
    }
  }

  private void set(String name, List<Object> location, JsonNode wrong) {
    cases.add(new NegativeCase(name, location, body -> JsonEdits.set(body, location, wrong)));
  }

  private static List<Object> with(List<Object> location, Object step) {
    List<Object> longer = new ArrayList<>(location);
    longer.add(step);
    return List.copyOf(longer);
  }
}
