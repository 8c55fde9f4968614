package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import floe.contract.Contract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a value for a schema. What it makes is nearly always valid; whoever needs certainty checks
 * it and asks again.
 */
final class Generator {
  private static final int BOTTOM = 14;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Flattened schemas;
  private final Strings strings;
  private final Contract contract;

  Generator(Contract contract, Strings strings) {
    this.contract = contract;
    this.schemas = new Flattened(contract);
    this.strings = strings;
  }

  /**
   * Makes a value.
   *
   * @param schema JSON pointer of the schema in the contract's document
   */
  JsonNode generate(String schema, Style style, Chance chance) {
    JsonNode declared = contract.document().at(schema); // what stands beside a reference counts too
    return value(
        declared.isMissingNode() ? contract.resolve(schema) : declared,
        new Place("", 0, Optional.empty(), style),
        chance);
  }

  private JsonNode value(JsonNode declared, Place place, Chance chance) {
    ObjectNode schema = schemas.of(declared);
    Place here = place.through(schema);
    if (schema.has("const")) {
      return schema.path("const").deepCopy();
    }
    if (here.depth() > BOTTOM) {
      return bottom(schema);
    }
    if (place.style().examples()) {
      JsonNode example = schema.path("examples").isArray()
          ? schema.path("examples").path(0)
          : schema.path("example");
      if (!example.isMissingNode() && !example.isNull() && Types.fits(schema, example)) {
        return example.deepCopy();
      }
    }
    if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
      return choice(schema.path("enum"), chance);
    }
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (schema.path(keyword).isArray() && !schema.path(keyword).isEmpty()) {
        return union(schema, keyword, here, chance);
      }
    }
    if (schema.has("if")) {
      boolean then = place.style().firstBranch() || chance.percent(50);
      return typed(schemas.condition(schema, then), here, chance);
    }
    return typed(schema, here, chance);
  }

  /** What ends a type that holds itself without end. */
  private static JsonNode bottom(ObjectNode schema) {
    List<String> types = Types.of(schema);
    return types.contains("null")
        ? NullNode.getInstance()
        : types.contains("array")
            ? JSON.arrayNode()
            : types.contains("object") ? JSON.objectNode() : TextNode.valueOf("");
  }

  private static JsonNode choice(JsonNode values, Chance chance) {
    List<JsonNode> choices = new ArrayList<>();
    values.forEach(value -> {
      if (!value.isNull()) {
        choices.add(value);
      }
    });
    return choices.isEmpty() ? NullNode.getInstance() : chance.one(choices).deepCopy();
  }

  /** One branch, and what stands beside the union. */
  private JsonNode union(ObjectNode schema, String keyword, Place place, Chance chance) {
    List<JsonNode> branches = new ArrayList<>();
    boolean nullable = false;
    for (JsonNode branch : schema.path(keyword)) {
      if (Types.of(schemas.of(branch)).equals(List.of("null"))) {
        nullable = true;
      } else {
        branches.add(branch);
      }
    }
    boolean again = branches.stream().allMatch(branch -> place.within(schemas.of(branch)));
    if (branches.isEmpty()
        || (nullable && (place.deep() || again || place.style().leaveNull(place.name(), chance)))) {
      return NullNode.getInstance();
    }
    List<JsonNode> fresh =
        branches.stream().filter(branch -> !place.within(schemas.of(branch))).toList();
    List<JsonNode> open = fresh.isEmpty() ? branches : fresh;
    JsonNode branch = place.style().firstBranch() ? open.get(0) : chance.one(open);
    return tagged(schema, branch, value(schemas.branch(schema, keyword, branch), place, chance));
  }

  /**
   * Puts the discriminator's word for the branch into the value, where the branch itself leaves it
   * open.
   */
  private JsonNode tagged(ObjectNode schema, JsonNode branch, JsonNode made) {
    String property = schema.path("discriminator").path("propertyName").asText();
    String reference = branch.path("$ref").asText();
    if (property.isEmpty() || reference.isEmpty() || !(made instanceof ObjectNode object)) {
      return made;
    }
    JsonNode declared = schemas.of(schemas.of(branch).path("properties").path(property));
    if (declared.has("const") || declared.path("enum").size() == 1) {
      return made;
    }
    String last = reference.substring(reference.lastIndexOf('/') + 1);
    for (Map.Entry<String, JsonNode> entry :
        schema.path("discriminator").path("mapping").properties()) {
      if (entry.getValue().asText().equals(reference)
          || entry.getValue().asText().equals(last)) {
        return object.put(property, entry.getKey());
      }
    }
    return object.put(property, last);
  }

  private JsonNode typed(ObjectNode schema, Place place, Chance chance) {
    List<String> types = Types.of(schema);
    List<String> real = types.stream().filter(type -> !type.equals("null")).toList();
    if (real.isEmpty()) {
      return types.isEmpty()
          ? TextNode.valueOf(strings.of(schema, place.name(), chance))
          : NullNode.getInstance();
    }
    if (types.size() > real.size()
        && (place.deep() || place.style().leaveNull(place.name(), chance))) {
      return NullNode.getInstance();
    }
    return switch (real.get(0)) {
      case "object" -> object(schema, place, chance);
      case "array" -> array(schema, place, chance);
      case "integer" -> Numbers.integer(schema, place.name(), chance);
      case "number" -> Numbers.number(schema, place.name(), chance);
      case "boolean" -> BooleanNode.valueOf(chance.percent(50));
      default -> TextNode.valueOf(strings.of(schema, place.name(), chance));
    };
  }

  private JsonNode object(ObjectNode schema, Place place, Chance chance) {
    ObjectNode object = JSON.objectNode();
    Set<String> required = Types.names(schema.path("required"));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (wanted(property.getKey(), property.getValue(), required, place)) {
        object.set(
            property.getKey(),
            value(
                property.getValue(),
                place.inside(property.getKey()),
                chance.of(property.getKey())));
      }
    }
    for (String name : required) {
      if (!object.has(name)) {
        JsonNode other = schema.path("additionalProperties");
        object.set(
            name,
            value(
                other.isObject() ? other : JSON.objectNode(), place.inside(name), chance.of(name)));
      }
    }
    entries(schema, object, place, chance);
    return object;
  }

  private boolean wanted(String name, JsonNode property, Set<String> required, Place place) {
    if (required.contains(name)) {
      return !schemas.of(property).path("writeOnly").asBoolean();
    }
    ObjectNode flat = schemas.of(property);
    boolean again = place.within(flat) || place.within(schemas.of(flat.path("items")));
    return place.style().optional()
        && !again
        && !place.deep()
        && !flat.path("writeOnly").asBoolean()
        && !flat.path("deprecated").asBoolean()
        && !flat.path("not").isObject();
  }

  /** Entries of a map, or as many more fields as the schema insists on. */
  private void entries(ObjectNode schema, ObjectNode object, Place place, Chance chance) {
    JsonNode other = schema.path("additionalProperties");
    boolean map = other.isObject()
        && schema.path("properties").isEmpty()
        && place.style().optional()
        && !place.deep();
    int least = Math.max(schema.path("minProperties").asInt(0), map && object.isEmpty() ? 1 : 0);
    int most = schema.path("maxProperties").asInt(Integer.MAX_VALUE);
    for (int i = 0; object.size() < Math.min(least, most) && i < least + 20; i++) {
      JsonNode names = schema.path("propertyNames");
      Chance entry = chance.of("entry").of(i);
      Optional<Map.Entry<String, JsonNode>> pattern =
          schema.path("patternProperties").properties().stream().findFirst();
      JsonNode named =
          pattern.isPresent() ? JSON.objectNode().put("pattern", pattern.get().getKey()) : names;
      String name =
          named.isObject() ? value(named, place.inside("name"), entry).asText() : "key_" + (i + 1);
      JsonNode content = pattern.map(Map.Entry::getValue).orElse(other);
      object.set(
          name, value(content.isObject() ? content : JSON.objectNode(), place.inside(name), entry));
    }
  }

  private JsonNode array(ObjectNode schema, Place place, Chance chance) {
    ArrayNode array = JSON.arrayNode();
    JsonNode items = schema.path("items");
    ObjectNode flat = schemas.of(items);
    int least = schema.path("minItems").asInt(0);
    int most = Math.min(schema.path("maxItems").asInt(Integer.MAX_VALUE), 10_000);
    boolean again = place.within(flat);
    int usual = again || place.deep() || !place.style().optional() ? 0 : place.depth() < 2 ? 2 : 1;
    int size = Math.min(most, Math.max(least, usual));
    for (JsonNode item : schema.path("prefixItems")) {
      array.add(value(item, place.inside(place.name()), chance.of(array.size())));
    }
    for (int i = 0; schema.has("contains") && i < schema.path("minContains").asInt(1); i++) {
      array.add(value(
          schema.path("contains"),
          place.inside(place.name()),
          chance.of("contains").of(i)));
    }
    Map<JsonNode, Boolean> seen = new HashMap<>();
    boolean distinct = schema.path("uniqueItems").asBoolean();
    for (int i = 0; array.size() < size && i < size + 20; i++) {
      JsonNode item = value(items, place.inside(singular(place.name())), chance.of(i));
      if (!distinct || seen.putIfAbsent(item, true) == null) {
        array.add(item);
      }
    }
    return array;
  }

  private static String singular(String name) {
    return name.endsWith("s") && name.length() > 3 ? name.substring(0, name.length() - 1) : name;
  }
}
